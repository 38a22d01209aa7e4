import { emptyConversation } from '../answers/conversation.ts';
import { deliverPrivately } from './deliver.ts';
import type { Desk } from './desk.ts';
import { GONE, NOT_SHARED } from './notices.ts';
import { postMessage } from './post-message.ts';
import type { Click } from './read-click.ts';
import { type Message, renderMessage } from './render-message.ts';
import { sendResponse } from './send-response.ts';
import { readShareState, type ShareState, shareKey } from './share-state.ts';
import { escapeText } from './slack-text.ts';
import type { Shown } from './stores.ts';
import { takeTurn } from './take-turn.ts';

/** Shows to the channel what one person was shown, word for word, with their name and the question. Once, however often it is pressed. */
export async function shareReply(desk: Desk, click: Click, value: string): Promise<void> {
  const { channel, user, messageTs } = click;
  const state = readShareState(value);
  const shown = state && (await shownBefore(desk, state));
  if (!state || !shown) return tell(desk, click, GONE);
  if (!(await desk.stores.deliveries.claim([`share:${channel}:${messageTs}:${user}`]))) return;
  const above = `Shared by <@${user}> · asked: ${escapeText(state.question)}`;
  const shared = await post(desk, click, renderMessage({ ...shown.reply, suggestions: [] }, { above }));
  if (!shared) return tell(desk, click, NOT_SHARED);
  if (shared.ts) await desk.stores.conversations.set(`${channel}:${click.threadTs ?? shared.ts}`, shown.conversation);
  await withdraw(desk, click);
}

/** The reply as shown; asked for again when it is no longer kept, and then only if it comes out in the same words. */
async function shownBefore(desk: Desk, { key, question }: ShareState): Promise<Shown | undefined> {
  const kept = await desk.stores.shown.get(key);
  if (kept) return kept;
  const { reply, answer, conversation } = takeTurn(desk, { kind: 'question', question }, emptyConversation);
  return answer && shareKey(answer) === key ? { reply, conversation } : undefined;
}

/**
 * Posts to the channel. A command can be used where the app is no member and may not post; there its response_url still can,
 * though it does not say under which timestamp, so that no follow-up is known for it.
 */
async function post(desk: Desk, click: Click, message: Message): Promise<{ ts: string | undefined } | undefined> {
  try {
    return { ts: await postMessage(desk, click, message, click.key) };
  } catch (error) {
    desk.log.info({ err: error, channel: click.channel }, 'sharing through the response_url');
  }
  try {
    if (!click.responseUrl) return undefined;
    const response = { response_type: 'in_channel', replace_original: false, ...message } as const;
    await sendResponse(click.responseUrl, response, desk.patience);
    return { ts: undefined };
  } catch (error) {
    desk.log.error({ err: error, channel: click.channel }, 'sharing failed');
    return undefined;
  }
}

/** Takes the private copy away: the public one stands below it. That it stays does no harm. */
async function withdraw(desk: Desk, { responseUrl }: Click): Promise<void> {
  try {
    if (responseUrl) await sendResponse(responseUrl, { delete_original: true }, desk.patience);
  } catch (error) {
    desk.log.debug({ err: error }, 'the private copy stays');
  }
}

function tell(desk: Desk, click: Click, reply: typeof GONE): Promise<void> {
  return deliverPrivately(desk, click, renderMessage(reply), { user: click.user, askId: click.messageTs });
}
