import { z } from 'zod';
import { mentions, readText } from '../slack-text.ts';

/** A message of a person that was changed or taken away after it was posted. */
export interface Edit {
  kind: 'changed' | 'removed';
  channel: string;
  user: string;
  /** The message's own timestamp. */
  ts: string;
  threadTs: string | undefined;
  /** What it says now; '' when it is gone. */
  text: string;
  /** Whether it is addressed to us now. */
  isAddressed: boolean;
}

const messageSchema = z.object({
  ts: z.string(),
  user: z.string(),
  text: z.string().default(''),
  thread_ts: z.string().optional(),
  subtype: z.string().optional(),
  bot_id: z.string().nullish(),
});
const changedSchema = z.object({
  subtype: z.literal('message_changed'),
  channel: z.string(),
  channel_type: z.string().optional(),
  message: messageSchema.partial({ user: true }),
  previous_message: messageSchema,
});
const removedSchema = z.object({
  subtype: z.literal('message_deleted'),
  channel: z.string(),
  previous_message: messageSchema,
});

/**
 * Reads an event that says that a person's message is no longer what it was. Undefined for all that changes no words: previews of
 * links, counts of replies, and whatever bots do. A message with replies is not deleted in Slack; it becomes a tombstone.
 */
export function readEdit(event: unknown, botUserId: string): Edit | undefined {
  const removed = removedSchema.safeParse(event);
  if (removed.success) return removedMessage(removed.data, removed.data.previous_message, botUserId);
  const changed = changedSchema.safeParse(event);
  if (!changed.success) return undefined;
  const { message, previous_message: before, channel, channel_type } = changed.data;
  if (message.subtype === 'tombstone') return removedMessage(changed.data, before, botUserId);
  if (message.user !== before.user || isBots(before, botUserId) || message.bot_id) return undefined;
  const text = readText(message.text ?? '', botUserId);
  const isDirect = channel_type === 'im' || channel.startsWith('D');
  const isAddressed = isDirect || mentions(message.text ?? '', botUserId);
  const wasAddressed = isDirect || mentions(before.text, botUserId);
  if (text === readText(before.text, botUserId) && isAddressed === wasAddressed) return undefined;
  const place = { channel, user: before.user, ts: before.ts, threadTs: before.thread_ts };
  return { kind: 'changed', ...place, text, isAddressed };
}

type Posted = z.infer<typeof messageSchema>;

function removedMessage({ channel }: { channel: string }, before: Posted, botUserId: string): Edit | undefined {
  if (isBots(before, botUserId)) return undefined;
  const place = { channel, user: before.user, ts: before.ts, threadTs: before.thread_ts };
  return { kind: 'removed', ...place, text: '', isAddressed: false };
}

function isBots({ user, bot_id }: Posted, botUserId: string): boolean {
  return Boolean(bot_id) || user === botUserId || user === 'USLACKBOT';
}
