import type { types } from '@slack/bolt';
import { callSlack } from './call-slack.ts';
import type { Desk } from './desk.ts';
import type { Message } from './render-messages.ts';

/** Where a message goes. */
export interface Place {
  channel: string;
  threadTs: string | undefined;
}

/** The id of one message of several that answer the same request, counted from 0. */
export function askIdOf(askId: string, at: number): string {
  return at === 0 ? askId : `${askId}-${at + 1}`;
}

/** How far our clock may be behind Slack's when we look for what we posted. */
const CLOCK_SKEW_MS = 60_000;

/**
 * Posts a message and returns its timestamp. `askId` says which request it answers, and marks its first block: should only
 * Slack's word on our post get lost, the thread is read for the mark before anything is posted again.
 * Throws when Slack refuses, or patience ends.
 */
export async function postMessage(
  desk: Desk,
  place: Place,
  message: Message,
  askId: string,
): Promise<string | undefined> {
  const { client, patience } = desk;
  const { channel, threadTs } = place;
  const blockId = markOf(askId);
  const [first, ...rest] = message.blocks;
  const blocks: types.KnownBlock[] = first ? [{ ...first, block_id: blockId }, ...rest] : [];
  const body = { channel, text: message.text, unfurl_links: false, unfurl_media: false };
  const oldest = ((Date.now() - CLOCK_SKEW_MS) / 1_000).toFixed(6);
  const post = () =>
    client.chat.postMessage({
      ...body,
      ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
      ...(blocks.length > 0 ? { blocks } : {}),
    });
  const lookFor = () => findMessage(desk, place, oldest, blockId);
  return (await callSlack<{ ts?: string | undefined }>(post, { patience, lookFor })).ts;
}

/** The block that marks a message as the one that answers a request. */
export function markOf(askId: string): string {
  return `reply-to-${askId}`;
}

/** The message with this block in a conversation or thread, posted since `oldest` (Slack's seconds), if it is there. */
export async function findMessage({ client }: Desk, { channel, threadTs }: Place, oldest: string, blockId: string) {
  const range = { channel, oldest, limit: 100 };
  const { messages = [] } =
    threadTs === undefined
      ? await client.conversations.history(range)
      : await client.conversations.replies({ ...range, ts: threadTs });
  return messages.find(({ blocks = [] }) => blocks.some((block) => block.block_id === blockId));
}
