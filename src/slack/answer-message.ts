import { answerOwn } from './answer-own.ts';
import { deliverPublicly } from './deliver-publicly.ts';
import type { Desk } from './desk.ts';
import { noteQuestion } from './gaps/note-question.ts';
import type { Asked } from './read-event.ts';
import { renderMessages } from './render-messages.ts';
import { startIn } from './settings/start-in.ts';
import { type Taken, takeTurn } from './take-turn.ts';
import { isMutable } from './threads/is-mutable.ts';
import { isMuted } from './threads/mute-thread.ts';

/** How sure an answer must be before it goes where nobody addressed us. */
export const FOLLOW_UP_CONFIDENCE = 0.8;

/**
 * Answers a message in its place: always when it addresses us, and in a thread where we have answered before only when the answer
 * is sure. Messages of one conversation are taken one after the other, so that a follow-up finds what went before.
 *
 * Every delivery is taken once. Bolt hands on each retry and each envelope that Slack sends again, and a mention comes twice by
 * design: as `app_mention`, and as `message`, each with its own event_id.
 */
export async function answerMessage(desk: Desk, asked: Asked): Promise<void> {
  const { conversations, deliveries } = desk.stores;
  await desk.inOrder(asked.conversation, async () => {
    const before = await conversationOf(desk, asked);
    if (asked.kind === 'follow_up' && (!before || (await isMuted(desk, asked.channel, asked.threadTs ?? '')))) return;
    if (!(await deliveries.claim(asked.keys))) return;
    const { request, user, channel, ts: askId } = asked;
    if (request.kind === 'own') return answerOwn(desk, request, { ...asked, responseUrl: undefined }, { user, askId });
    const taken = takeTurn(desk, request, before ?? (await startIn(desk, channel)));
    if (asked.kind === 'follow_up' && !isSure(taken)) return;
    const posted = await deliverPublicly(desk, asked, renderMessages(taken.reply, { mutable: isMutable(asked) }), {
      user,
      askId,
    });
    if (posted) await conversations.set(asked.conversation, taken.conversation);
    await noteQuestion(desk, { taken, user, channel, askId, conversation: asked.conversation });
  });
}

/** What was said before: in the thread, or, where a direct message opens one, in the direct messages as a whole. */
async function conversationOf({ stores: { conversations } }: Desk, { conversation, channel, kind }: Asked) {
  const own = await conversations.get(conversation);
  return own ?? (kind === 'direct' ? await conversations.get(channel) : undefined);
}

function isSure({ answer }: Taken): boolean {
  return answer?.outcome === 'answered' && answer.confidence >= FOLLOW_UP_CONFIDENCE;
}
