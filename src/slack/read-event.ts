import { z } from 'zod';
import { readRequest, type Typed } from './commands.ts';
import { mentions, readText } from './slack-text.ts';

/** A message that may be for us: where it stands, where a reply goes, and what it asks. */
export interface Asked {
  /** `direct` is always answered; `follow_up` is an unaddressed message in a thread, answered only where we were asked before. */
  kind: 'direct' | 'follow_up';
  request: Typed;
  channel: string;
  user: string;
  /** The message's own timestamp. */
  ts: string;
  /** The thread a reply goes into; undefined for a direct message outside any thread. */
  threadTs: string | undefined;
  /** Key of the conversation it belongs to. */
  conversation: string;
  /** What identifies this message among deliveries; a second one that shares any of these is a repeat. */
  keys: string[];
}

/** Subtypes under which a person still speaks: with a file, or from a thread to the channel as well. */
const SPOKEN = new Set<string | undefined>([undefined, 'file_share', 'thread_broadcast']);

const eventSchema = z.object({
  type: z.enum(['message', 'app_mention']),
  channel: z.string(),
  user: z.string(),
  text: z.string(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  channel_type: z.string().optional(),
  subtype: z.string().optional(),
  bot_id: z.string().nullish(),
  edited: z.unknown().optional(),
  hidden: z.boolean().optional(),
});

/**
 * Reads a `message` or `app_mention` event. Returns undefined for all that we never answer: other bots and ourselves, edits,
 * deletions, joins and other notices, and channel talk that neither mentions us nor stands in a thread.
 *
 * Bolt hands all of these to a listener: its own filter drops only our own posts, not even their edits, and a mention by another
 * bot is a mention to it. A mention that someone edits in arrives as a new app_mention with `edited`.
 */
export function readEvent(event: unknown, eventId: string | undefined, botUserId: string): Asked | undefined {
  const parsed = eventSchema.safeParse(event);
  if (!parsed.success) return undefined;
  const { type, channel, user, text, ts, thread_ts, channel_type, subtype, bot_id, edited, hidden } = parsed.data;
  if (bot_id || edited || hidden || !SPOKEN.has(subtype) || user === botUserId || user === 'USLACKBOT')
    return undefined;
  const isDirectMessage = channel_type === 'im' || channel.startsWith('D');
  const isAddressed = type === 'app_mention' || isDirectMessage || mentions(text, botUserId);
  const isReply = thread_ts !== undefined && thread_ts !== ts;
  // Talk in a thread that is addressed to somebody else is not ours to answer, however well we could.
  if (!isAddressed && (!isReply || text.includes('<@'))) return undefined;
  const threadTs = thread_ts ?? (isDirectMessage ? undefined : ts);
  return {
    kind: isAddressed ? 'direct' : 'follow_up',
    request: readRequest(readText(text, botUserId)),
    channel,
    user,
    ts,
    threadTs,
    conversation: threadTs === undefined ? channel : `${channel}:${threadTs}`,
    keys: [`message:${channel}:${ts}`, ...(eventId === undefined ? [] : [`event:${eventId}`])],
  };
}
