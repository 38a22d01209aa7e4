import { callSlack } from './call-slack.ts';
import type { Desk } from './desk.ts';
import { type Place, postMessage } from './post-message.ts';
import type { Message } from './render-message.ts';
import { sendResponse } from './send-response.ts';
import { readFailure } from './slack-failure.ts';

/** Whom a reply is for, and what it answers. */
export interface Recipient {
  user: string;
  /** Names the message, command or click, in fewer than 200 characters. */
  askId: string;
}

/** Slack's words for a message it finds badly made; the same words without blocks may still pass. */
const BAD_BLOCKS = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long']);

/**
 * Posts a reply where it belongs; when Slack refuses that, without blocks, and at last as a direct message to who asked.
 * Returns its timestamp when it is in its place. Never throws: what cannot be delivered is in the log, with every cause.
 */
export async function deliverPublicly(
  desk: Desk,
  place: Place,
  message: Message,
  to: Recipient,
): Promise<string | undefined> {
  try {
    return await postMessage(desk, place, message, to.askId);
  } catch (error) {
    const failure = noteFailure(desk, error, { method: 'chat.postMessage', channel: place.channel });
    if (failure.kind === 'access') return undefined;
    if (failure.kind === 'refused' && BAD_BLOCKS.has(failure.code) && message.blocks.length > 0) {
      return deliverPublicly(desk, place, { ...message, blocks: [] }, to);
    }
    await deliverDirectly(desk, message, to);
    return undefined;
  }
}

/**
 * Shows a reply to one person: through the `response_url`; when that is used up, as an ephemeral message; when the app is not in
 * the conversation, as a direct message. Never throws.
 */
export async function deliverPrivately(
  desk: Desk,
  place: Place & { responseUrl: string | undefined },
  message: Message,
  to: Recipient,
): Promise<void> {
  const { responseUrl, channel, threadTs } = place;
  try {
    if (responseUrl) {
      return await sendResponse(
        responseUrl,
        { response_type: 'ephemeral', replace_original: false, ...message },
        desk.patience,
      );
    }
  } catch (error) {
    noteFailure(desk, error, { method: 'response_url', channel });
  }
  try {
    const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
    const whisper = () => desk.client.chat.postEphemeral({ channel, user: to.user, ...thread, ...message });
    await callSlack(whisper, { patience: desk.patience });
  } catch (error) {
    const failure = noteFailure(desk, error, { method: 'chat.postEphemeral', channel });
    if (failure.kind !== 'access') await deliverDirectly(desk, message, to);
  }
}

/** Sends a reply to a person's direct messages, whose channel Slack finds by the user's id. */
async function deliverDirectly(desk: Desk, message: Message, { user, askId }: Recipient): Promise<void> {
  try {
    await postMessage(desk, { channel: user, threadTs: undefined }, message, askId);
  } catch (error) {
    noteFailure(desk, error, { method: 'chat.postMessage', channel: user });
    desk.log.error({ user }, 'a reply was lost');
  }
}

function noteFailure(desk: Desk, error: unknown, where: { method: string; channel: string }) {
  const failure = readFailure(error);
  desk.log.error({ err: error, ...where, ...failure }, 'delivery failed');
  if (failure.kind === 'access') desk.onAccessLost(failure.code);
  return failure;
}
