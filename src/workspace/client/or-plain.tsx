import { Component, type ReactNode } from 'react';

type Props = { text: string; children: ReactNode };

/**
 * Shows plain text where drawing the children fails, so that one message cannot take the page down.
 * React has no other form for this than a class.
 */
export class OrPlain extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? <p className="plain-text">{this.props.text}</p> : this.props.children;
  }
}
