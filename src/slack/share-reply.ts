import { emptyConversation } from '../answers/conversation.ts';
import { deliverPrivately } from './deliver-privately.ts';
import { deliverPublicly } from './deliver-publicly.ts';
import type { Desk } from './desk.ts';
import { echoQuestion } from './echo-question.ts';
import { LIMITS } from './limits.ts';
import { GONE, NOT_SHARED } from './notices.ts';
import { postMessage } from './post-message.ts';
import type { Click } from './read-click.ts';
import { type Message, renderMessages } from './render-messages.ts';
import { sendResponse } from './send-response.ts';
import { readShareState, type ShareState, shareKey } from './share-state.ts';
import type { Shown } from './stores.ts';
import { takeTurn } from './take-turn.ts';

/** Shows to the channel what one person was shown, word for word, with their name and the question. Once, however often it is pressed. */
export async function shareReply(desk: Desk, click: Click, value: string): Promise<void> {
  const { channel, user, messageTs } = click;
  const state = readShareState(value);
  const shown = state && (await shownBefore(desk, state));
  if (!state || !shown) return tell(desk, click, GONE);
  if (!(await desk.stores.deliveries.claim([`share:${channel}:${messageTs}:${user}`]))) return;
  const asked = state.question === undefined ? '' : ` · asked: ${echoQuestion(state.question)}`;
  const messages = renderMessages({ ...shown.reply, suggestions: [] }, { above: `Shared by <@${user}>${asked}` });
  const shared = await post(desk, click, messages);
  if (!shared) return tell(desk, click, NOT_SHARED);
  if (shared.ts) await desk.stores.conversations.set(`${channel}:${click.threadTs ?? shared.ts}`, shown.conversation);
  await withdraw(desk, click);
}

/** The reply as shown; asked for again when it is no longer kept, and then only if it comes out in the same words. */
async function shownBefore(desk: Desk, { key, question, story }: ShareState): Promise<Shown | undefined> {
  const kept = await desk.stores.shown.get(key);
  if (kept || question === undefined) return kept;
  const from = story === undefined ? emptyConversation : { ...emptyConversation, story };
  const { reply, answer, conversation } = takeTurn(desk, { kind: 'question', question }, from);
  return answer && shareKey(answer) === key ? { reply, conversation } : undefined;
}

/** Posts to the channel: the first message where the button stands, what follows it in its thread. */
async function post(desk: Desk, click: Click, [first, ...rest]: readonly Message[]) {
  if (!first) return undefined;
  try {
    const ts = await postMessage(desk, click, first, click.key);
    const thread = { channel: click.channel, threadTs: click.threadTs ?? ts };
    await deliverPublicly(desk, thread, rest, { user: click.user, askId: `${click.key}-more` });
    return { ts };
  } catch (error) {
    desk.log.info({ err: error, channel: click.channel }, 'sharing through the response_url');
    return respond(desk, click, [first, ...rest]);
  }
}

/**
 * A command can be used where the app is no member and may not post. There its response_url still can, as often as it works, less the
 * once that takes the private copy away. It does not say under which timestamp, so that no follow-up is known for it.
 */
async function respond(desk: Desk, { responseUrl, channel, threadTs }: Click, messages: readonly Message[]) {
  if (!responseUrl || messages.length >= LIMITS.responseUses) return undefined;
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
  try {
    for (const message of messages) {
      const response = { response_type: 'in_channel', replace_original: false, ...thread, ...message } as const;
      await sendResponse(responseUrl, response, desk.patience);
    }
    return { ts: undefined };
  } catch (error) {
    desk.log.error({ err: error, channel }, 'sharing failed');
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
  return deliverPrivately(desk, click, renderMessages(reply), { user: click.user, askId: click.messageTs });
}
