import type { App, Receiver } from '@slack/bolt';

/** A way from Slack to the app. */
export interface Line {
  receiver: Receiver;
  /** Opens the line and resolves once Slack can reach the app; call the function it gives before the app stops. */
  open(app: App): Promise<() => void>;
}
