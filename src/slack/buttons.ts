import type { types } from '@slack/bolt';
import { packValue } from './button-value.ts';
import { LIMITS } from './limits.ts';

/** The action of a button that asks its question; what follows the colon only tells the buttons of a message apart. */
export const ASK_ACTION = 'ask:';
/** The action of a button that asks something about a fact, for the one who presses it. */
export const TELL_ACTION = 'tell:';
/** The action of the button that shows an ephemeral reply to the channel. */
export const SHARE_ACTION = 'share';

/** The action of a button that has changes of a fact told to who presses it. */
export const WATCH_ACTION = 'watch:';
/** The action of a button that ends that. */
export const UNWATCH_ACTION = 'unwatch:';

/** What a button is made from. `spoken` is what screen readers say, `carries` what comes back when it is pressed. */
export interface ButtonParts {
  action: string;
  label: string;
  spoken?: string;
  carries: string;
}

/** A button; undefined when what it carries does not fit into one. */
export function makeButton({ action, label, spoken, carries }: ButtonParts): types.Button | undefined {
  const value = packValue(carries);
  if (!value || action.length > LIMITS.actionId) return undefined;
  return {
    type: 'button',
    action_id: action,
    text: { type: 'plain_text', text: shorten(label, LIMITS.buttonText), emoji: false },
    ...(spoken === undefined ? {} : { accessibility_label: shorten(spoken, LIMITS.accessibilityLabel) }),
    value,
  };
}

/** A button that asks `question` when it is pressed; undefined when the question does not fit into a button. */
export function askButton(question: string, label: string, id: string): types.Button | undefined {
  return makeButton({ action: `${ASK_ACTION}${id}`, label, spoken: `Ask: ${question}`, carries: question });
}

/** The button that shows an ephemeral reply to the channel; `state` is what `readShareState` reads again. */
export function shareButton(state: string): types.Button | undefined {
  const button = makeButton({ action: SHARE_ACTION, label: 'Share in channel', carries: state });
  return button && { ...button, style: 'primary' };
}

/** A row of buttons, or no block when there is none. */
export function buttonRow(buttons: readonly (types.Button | undefined)[]): types.ActionsBlock[] {
  const elements = buttons.filter((button) => button !== undefined).slice(0, LIMITS.actionsElements);
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

/** A label that fits. The angle brackets go: a label is never parsed, and nobody should have to wonder. */
function shorten(text: string, limit: number): string {
  const label = text.replace(/[<>]/g, '');
  return label.length <= limit ? label : `${label.slice(0, limit - 1).trimEnd()}…`;
}
