import type { Ephemeral, Message } from '../wire-types.ts';
import type { Desk } from './desk.ts';

/** A message as shown: one that all see, or one that only its recipient sees. */
export type Shown = Message | Ephemeral;

const isReply = ({ thread_ts, ts, subtype }: Message) =>
  thread_ts !== undefined && thread_ts !== ts && subtype !== 'thread_broadcast';

/** Whether only one person sees a message. */
export function isEphemeral(message: Shown): message is Ephemeral {
  return message.is_ephemeral === true;
}

/** What one sees in a channel, oldest first, without replies in threads. */
export function channelMessages({ state, me, channel }: Desk): Shown[] {
  const mine = state.ephemerals.filter((one) => one.recipient === me.id && one.channel === channel.id);
  return inOrder([...all({ state, channel }), ...mine].filter((message) => !isReply(message)));
}

/** What one sees in a thread, the parent first. */
export function threadMessages({ state, me, channel }: Desk, ts: string): Shown[] {
  const here = all({ state, channel }).filter((message) => message.ts === ts || message.thread_ts === ts);
  const mine = state.ephemerals.filter(
    (one) => one.recipient === me.id && one.channel === channel.id && one.thread_ts === ts,
  );
  return inOrder([...here, ...mine]);
}

/** Whether anything was said in a conversation after `ts` by others. */
export function hasNews({ state, me }: Desk, channelId: string, ts: string): boolean {
  return (state[`messages:${channelId}`] ?? []).some((message) => message.ts > ts && message.user !== me.id);
}

function all({ state, channel }: Pick<Desk, 'state' | 'channel'>): Message[] {
  return state[`messages:${channel.id}`] ?? [];
}

function inOrder(messages: Shown[]): Shown[] {
  return messages.sort((one, other) => (one.ts < other.ts ? -1 : 1));
}
