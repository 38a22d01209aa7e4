import type { types } from '@slack/bolt';
import type { PostingKind } from '../memory/stores/ledger-entry.ts';
import { callSlack } from './call-slack.ts';
import type { Desk } from './desk.ts';
import { type Posted, postOnce } from './ledger/post-once.ts';
import { toPosting } from './ledger/to-posting.ts';
import type { Recipient } from './recipient.ts';
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
 * Posts a message, once for each ask and kind, and returns where it is. Its first block is marked with the ask: should only Slack's
 * word on our post get lost, or the process end before it has it, Slack is asked for the mark before anything is posted again.
 * Throws when Slack refuses, or patience ends.
 */
export async function postMessage(
  desk: Desk,
  place: Place,
  message: Message,
  to: Recipient,
  kind: PostingKind,
): Promise<Posted> {
  const { client, patience } = desk;
  const { channel, threadTs } = place;
  const blockId = `reply-to-${to.askId}`;
  const [first, ...rest] = message.blocks;
  const blocks: types.KnownBlock[] = first ? [{ ...first, block_id: blockId }, ...rest] : [];
  const body = { channel, text: message.text, unfurl_links: false, unfurl_media: false };
  const started = Date.now();
  const call = () =>
    client.chat.postMessage({
      ...body,
      ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
      ...(blocks.length > 0 ? { blocks } : {}),
    });
  const find = (since: number) => findMessage(desk, place, since, blockId);
  const post = async () => {
    const { ts } = await callSlack<{ ts?: string | undefined }>(call, { patience, lookFor: () => find(started) });
    return { ts };
  };
  return postOnce(desk, toPosting(kind, place, { ...message, blocks }, to), post, (since) =>
    callSlack(() => find(since), { patience }),
  );
}

/** The message with this block in a conversation or thread, if it is there. */
async function findMessage({ client }: Desk, { channel, threadTs }: Place, since: number, blockId: string) {
  const oldest = ((since - CLOCK_SKEW_MS) / 1_000).toFixed(6);
  const range = { channel, oldest, limit: 100 };
  const { messages = [] } =
    threadTs === undefined
      ? await client.conversations.history(range)
      : await client.conversations.replies({ ...range, ts: threadTs });
  const found = messages.find(({ blocks = [] }) => blocks.some((block) => block.block_id === blockId));
  return found && { ts: found.ts };
}
