import type { App, Receiver } from '@slack/bolt';

/** A way from Slack to the app. */
export interface Line {
  receiver: Receiver;
  /** Opens the line and resolves once Slack can reach the app; the function it gives ends all that watches over the line. */
  open(app: App): Promise<() => void>;
}
