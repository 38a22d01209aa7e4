import type { Place } from '../post-message.ts';

/** Whether follow-ups stand to be muted: in a thread of a channel, where people talk with each other. */
export function isMutable({ channel, threadTs }: Place): boolean {
  return threadTs !== undefined && !channel.startsWith('D');
}
