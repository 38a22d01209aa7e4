import type { Conversation } from '../answers/conversation.ts';
import type { Request } from './commands.ts';
import { deliverPrivately, type PrivatePlace } from './deliver-privately.ts';
import type { Desk } from './desk.ts';
import { noteQuestion } from './gaps/note-question.ts';
import { aboutReply } from './ledger/about.ts';
import type { Recipient } from './recipient.ts';
import { renderMessages } from './render-messages.ts';
import { startIn } from './settings/start-in.ts';
import { shareKey, shareState } from './share-state.ts';
import { takeTurn } from './take-turn.ts';

/** A request that only the one who made it should see answered. */
export interface PrivateRequest extends PrivatePlace, Omit<Recipient, 'about'> {
  request: Request;
  /** Key of the conversation it belongs to. */
  conversation: string;
  /** What it leans on when that is not what was asked before: a command says all it means, a button knows its story. */
  from?: Conversation;
  /** Whether an answer settles what was asked before: the press of a button that was offered does. */
  settles?: boolean;
}

/** Answers for one person, with a button that shows the reply to the channel when there is something to show. */
export async function showPrivately(desk: Desk, asked: PrivateRequest): Promise<void> {
  const { conversations, shown } = desk;
  const before = asked.from ?? (await conversations.get(asked.conversation)) ?? (await startIn(desk, asked.channel));
  const taken = takeTurn(desk, asked.request, before);
  const { reply, answer, conversation } = taken;
  const isWorthSharing = answer?.outcome === 'answered' || answer?.outcome === 'not_in_story';
  const frame = answer && isWorthSharing ? { share: shareState(answer) } : {};
  if (answer && isWorthSharing) await shown.set(shareKey(answer), { reply, conversation }, asked.user);
  await deliverPrivately(desk, asked, renderMessages(reply, frame), { ...asked, about: aboutReply(desk, reply) });
  await conversations.set(asked.conversation, conversation, asked.user);
  await noteQuestion(desk, { ...asked, taken });
}

/** The key of what one person asks privately in a channel. */
export function privateConversation(channel: string, user: string): string {
  return `private:${channel}:${user}`;
}
