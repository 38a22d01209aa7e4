import { emptyConversation } from '../answers/conversation.ts';
import type { DeskRequest } from './commands.ts';
import { conversationOf } from './conversation-of.ts';
import { answerDeskRequest } from './corrections/answer-desk-request.ts';
import { deliverPrivately } from './deliver-privately.ts';
import { deliverPublicly } from './deliver-publicly.ts';
import type { Desk } from './desk.ts';
import { aboutNotice, aboutReply } from './ledger/about.ts';
import type { Asked } from './read-event.ts';
import { renderMessages } from './render-messages.ts';
import { type Taken, takeTurn } from './take-turn.ts';

/** How sure an answer must be before it goes where nobody addressed us. */
export const FOLLOW_UP_CONFIDENCE = 0.8;

/**
 * Answers a message in its place: always when it addresses us, and in a thread where we have answered before only when the answer
 * is sure. Messages of one conversation are taken one after the other, so that a follow-up finds what went before.
 */
export async function answerMessage(desk: Desk, asked: Asked): Promise<void> {
  await desk.inOrder(asked.conversation, async () => {
    const before = await conversationOf(desk, asked);
    if (asked.kind === 'follow_up' && (!before || asked.request.kind === 'desk')) return;
    if (asked.request.kind === 'desk') return answerFromMemory(desk, asked, asked.request);
    const taken = takeTurn(desk, asked.request, before ?? emptyConversation);
    if (asked.kind === 'follow_up' && !isSure(taken)) return;
    const to = { user: asked.user, askId: `${asked.channel}:${asked.ts}`, about: aboutReply(desk, taken.reply) };
    const posted = await deliverPublicly(desk, asked, renderMessages(taken.reply), to);
    if (posted) await desk.conversations.set(asked.conversation, taken.conversation, asked.user);
  });
}

/** What changed is for all to see; what somebody watches is theirs alone. */
async function answerFromMemory(desk: Desk, { channel, threadTs, user, ts }: Asked, request: DeskRequest) {
  const messages = await answerDeskRequest(desk, request, { user, channel });
  const to = { user, askId: `${channel}:${ts}`, about: aboutNotice };
  const place = { channel, threadTs };
  if (request.what === 'changes' || channel.startsWith('D')) await deliverPublicly(desk, place, messages, to);
  else await deliverPrivately(desk, { ...place, responseUrl: undefined }, messages, to);
}

function isSure({ answer }: Taken): boolean {
  return answer?.outcome === 'answered' && answer.confidence >= FOLLOW_UP_CONFIDENCE;
}
