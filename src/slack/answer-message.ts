import { answerOwn } from './answer-own.ts';
import { conversationOf } from './conversation-of.ts';
import { deliverPublicly } from './deliver-publicly.ts';
import type { Desk } from './desk.ts';
import { noteQuestion } from './gaps/note-question.ts';
import { aboutReply } from './ledger/about.ts';
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
 */
export async function answerMessage(desk: Desk, asked: Asked): Promise<void> {
  await desk.inOrder(asked.conversation, async () => {
    const before = await conversationOf(desk, asked);
    const { request, user, channel, ts } = asked;
    if (asked.kind === 'follow_up' && (!before || (await isMuted(desk, channel, asked.threadTs ?? '')))) return;
    const to = { user, askId: `${channel}:${ts}` };
    if (request.kind === 'own')
      return answerOwn(desk, request, { ...asked, responseUrl: undefined }, to, { inPublic: true });
    const taken = takeTurn(desk, request, before ?? (await startIn(desk, channel)));
    if (asked.kind === 'follow_up' && !isSure(taken)) return;
    const messages = renderMessages(taken.reply, { mutable: isMutable(asked) });
    const posted = await deliverPublicly(desk, asked, messages, { ...to, about: aboutReply(desk, taken.reply) });
    if (posted) await desk.conversations.set(asked.conversation, taken.conversation, user);
    await noteQuestion(desk, { ...to, taken, channel, conversation: asked.conversation });
  });
}

function isSure({ answer }: Taken): boolean {
  return answer?.outcome === 'answered' && answer.confidence >= FOLLOW_UP_CONFIDENCE;
}
