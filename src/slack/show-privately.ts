import { emptyConversation } from '../answers/conversation.ts';
import type { Request } from './commands.ts';
import { deliverPrivately, type Recipient } from './deliver.ts';
import type { Desk } from './desk.ts';
import type { Place } from './post-message.ts';
import { renderMessage } from './render-message.ts';
import { shareKey, shareState } from './share-state.ts';
import { takeTurn } from './take-turn.ts';

/** A request that only the one who made it should see answered. */
export interface PrivateRequest extends Place, Recipient {
  request: Request;
  /** Key of the conversation it belongs to. */
  conversation: string;
  /** True when it says all it means: a command never leans on what was asked before. */
  alone?: boolean;
  responseUrl: string | undefined;
}

/** Answers for one person, with a button that shows the reply to the channel when there is something to show. */
export async function showPrivately(desk: Desk, asked: PrivateRequest): Promise<void> {
  const { conversations, shown } = desk.stores;
  const before = (asked.alone ? undefined : await conversations.get(asked.conversation)) ?? emptyConversation;
  const { reply, answer, conversation } = takeTurn(desk, asked.request, before);
  const isWorthSharing = answer?.outcome === 'answered' || answer?.outcome === 'not_in_story';
  const frame = answer && isWorthSharing ? { share: shareState(answer) } : {};
  if (answer && isWorthSharing) await shown.set(shareKey(answer), { reply, conversation });
  await deliverPrivately(desk, asked, renderMessage(reply, frame), asked);
  await conversations.set(asked.conversation, conversation);
}
