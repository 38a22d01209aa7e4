import { emptyConversation } from '../answers/conversation.ts';
import { isOutdated } from './corrections/is-outdated.ts';
import { deliverPublicly } from './deliver-publicly.ts';
import type { Desk } from './desk.ts';
import { echoQuestion } from './echo-question.ts';
import { aboutReply } from './ledger/about.ts';
import { postOnce } from './ledger/post-once.ts';
import { toPosting } from './ledger/to-posting.ts';
import { LIMITS } from './limits.ts';
import { CHANGED_SINCE, GONE, NOT_SHARED } from './notices.ts';
import { askIdOf, postMessage } from './post-message.ts';
import type { Click } from './read-click.ts';
import type { Recipient } from './recipient.ts';
import { type Message, renderMessages } from './render-messages.ts';
import { sendResponse } from './send-response.ts';
import { readShareState, type ShareState, shareKey } from './share-state.ts';
import type { Shown } from './shown-replies.ts';
import { takeTurn } from './take-turn.ts';
import { tellPrivately } from './tell-privately.ts';

/** Shows to the channel what one person was shown, word for word, with their name and the question. Once, however often it is pressed. */
export async function shareReply(desk: Desk, click: Click, value: string): Promise<void> {
  const { channel, user } = click;
  const state = readShareState(value);
  const shown = state && (await shownBefore(desk, state));
  if (!state || !shown) return tell(desk, click, GONE);
  if (isOutdated(desk, shown.reply)) return tell(desk, click, CHANGED_SINCE);
  const asked = state.question === undefined ? '' : ` · asked: ${echoQuestion(state.question)}`;
  const messages = renderMessages({ ...shown.reply, suggestions: [] }, { above: `Shared by <@${user}>${asked}` });
  const to = { user, askId: click.key, about: aboutReply(desk, shown.reply) };
  const shared = await post(desk, click, messages, to);
  if (!shared) return tell(desk, click, NOT_SHARED);
  if (shared.ts) await desk.conversations.set(`${channel}:${click.threadTs ?? shared.ts}`, shown.conversation, user);
  await withdraw(desk, click);
}

/** The reply as shown; asked for again when it is no longer kept, and then only if it comes out in the same words. */
async function shownBefore(desk: Desk, { key, question, story }: ShareState): Promise<Shown | undefined> {
  const kept = await desk.shown.get(key);
  if (kept || question === undefined) return kept;
  const from = story === undefined ? emptyConversation : { ...emptyConversation, story };
  const { reply, answer, conversation } = takeTurn(desk, { kind: 'question', question }, from);
  return answer && shareKey(answer) === key ? { reply, conversation } : undefined;
}

/** Posts to the channel: the first message where the button stands, what follows it in its thread. */
async function post(desk: Desk, click: Click, [first, ...rest]: readonly Message[], to: Recipient) {
  if (!first) return undefined;
  try {
    const { ts } = await postMessage(desk, click, first, to, 'shared');
    const thread = { channel: click.channel, threadTs: click.threadTs ?? ts };
    await deliverPublicly(desk, thread, rest, { ...to, askId: `${to.askId}-more` });
    return { ts };
  } catch (error) {
    desk.log.info({ err: error, channel: click.channel }, 'sharing through the response_url');
    return respond(desk, click, [first, ...rest], to);
  }
}

/**
 * A command can be used where the app is no member and may not post. There its response_url still can, as often as it works, less the
 * once that takes the private copy away. It does not say under which timestamp, so that no follow-up is known for it.
 */
async function respond(desk: Desk, click: Click, messages: readonly Message[], to: Recipient) {
  const { responseUrl, channel, threadTs } = click;
  if (!responseUrl || messages.length >= LIMITS.responseUses) return undefined;
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
  try {
    for (const [at, message] of messages.entries()) {
      const response = { response_type: 'in_channel', replace_original: false, ...thread, ...message } as const;
      const posting = toPosting('shared', click, message, { ...to, askId: askIdOf(to.askId, at) });
      await postOnce(desk, posting, async () => {
        await sendResponse(responseUrl, response, desk.patience);
        return { ts: undefined };
      });
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
  return tellPrivately(desk, click, reply, { user: click.user, askId: click.key });
}
