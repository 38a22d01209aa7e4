import type { Conversation } from '../answers/conversation.ts';
import type { Desk } from './desk.ts';
import type { Asked } from './read-event.ts';

/** What was said before: in the thread, or, where a direct message opens one, in the direct messages as a whole. */
export async function conversationOf(
  { conversations }: Desk,
  { conversation, channel, kind }: Asked,
): Promise<Conversation | undefined> {
  const own = await conversations.get(conversation);
  return own ?? (kind === 'direct' ? await conversations.get(channel) : undefined);
}

/** Whether a message is to be looked at: one that addresses us always, any other where we have been asked, or are being asked now. */
export async function isFollowUp(desk: Desk, asked: Asked): Promise<boolean> {
  if (asked.kind === 'direct' || desk.inOrder.isBusy(asked.conversation)) return true;
  return (await desk.conversations.get(asked.conversation)) !== undefined;
}
