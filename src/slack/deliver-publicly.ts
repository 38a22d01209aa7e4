import { deliverDirectly } from './deliver-directly.ts';
import type { Desk } from './desk.ts';
import type { Posted } from './ledger/post-once.ts';
import { noteFailure } from './note-failure.ts';
import { askIdOf, type Place, postMessage } from './post-message.ts';
import type { Recipient } from './recipient.ts';
import type { Message } from './render-messages.ts';

/** Slack's words for a message it finds badly made; the same words without blocks may still pass. */
const BAD_BLOCKS = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long']);

/**
 * Posts a reply where it belongs, in order; what Slack refuses, without blocks, and at last as a direct message to who asked.
 * Returns the timestamp of the first message that is in its place. Never throws: what cannot be delivered is in the log, with every cause.
 */
export async function deliverPublicly(
  desk: Desk,
  place: Place,
  messages: readonly Message[],
  to: Recipient,
): Promise<string | undefined> {
  let first: string | undefined;
  for (const [at, message] of messages.entries()) {
    const posted = await postInPlace(desk, place, message, { ...to, askId: askIdOf(to.askId, at) });
    if (posted === 'refused') await deliverDirectly(desk, messages.slice(at), to);
    if (typeof posted === 'string') return first;
    first ??= posted.ts;
  }
  return first;
}

type Outcome = Posted | 'refused' | 'no access';

async function postInPlace(desk: Desk, place: Place, message: Message, to: Recipient): Promise<Outcome> {
  const kind = place.channel.startsWith('D') ? 'direct' : 'public';
  try {
    return await postMessage(desk, place, message, to, kind);
  } catch (error) {
    const failure = noteFailure(desk, error, { method: 'chat.postMessage', channel: place.channel });
    if (failure.kind === 'access') return 'no access';
    if (failure.kind === 'refused' && BAD_BLOCKS.has(failure.code) && message.blocks.length > 0) {
      return postInPlace(desk, place, { ...message, blocks: [] }, to);
    }
    return 'refused';
  }
}
