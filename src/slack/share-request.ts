import { SHARE_ACTION } from './buttons.ts';
import type { Click } from './read-click.ts';

/** What names the sharing of a reply by the one who was shown it, each time its button is pressed; undefined for other buttons. */
export function shareRequest({ action, channel, messageTs, user }: Click): [string] | undefined {
  return action === SHARE_ACTION ? [`share:${channel}:${messageTs}:${user}`] : undefined;
}
