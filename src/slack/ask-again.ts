import { emptyConversation } from '../answers/conversation.ts';
import { deliverPublicly } from './deliver-publicly.ts';
import type { Desk } from './desk.ts';
import { echoQuestion } from './echo-question.ts';
import { aboutReply } from './ledger/about.ts';
import type { Click } from './read-click.ts';
import { renderMessages } from './render-messages.ts';
import { privateConversation, showPrivately } from './show-privately.ts';
import { takeTurn } from './take-turn.ts';

/** Asks a button's question: for one person where the button was for one person, otherwise in the thread, saying who asked what. */
export async function askAgain(desk: Desk, click: Click, question: string): Promise<void> {
  const { user, channel, messageTs, key: askId } = click;
  const request = { kind: 'question', question } as const;
  if (click.isPrivate) {
    const conversation = privateConversation(channel, user);
    return desk.inOrder(conversation, () => showPrivately(desk, { ...click, request, conversation, askId }));
  }
  const threadTs = click.threadTs ?? (channel.startsWith('D') ? undefined : messageTs);
  const conversation = threadTs === undefined ? channel : `${channel}:${threadTs}`;
  await desk.inOrder(conversation, async () => {
    const before = (await desk.conversations.get(conversation)) ?? emptyConversation;
    const { reply, conversation: after } = takeTurn(desk, request, before);
    const messages = renderMessages(reply, { above: `<@${user}> asked: ${echoQuestion(question)}` });
    const posted = await deliverPublicly(desk, { channel, threadTs }, messages, {
      user,
      askId,
      about: aboutReply(desk, reply),
    });
    if (posted) await desk.conversations.set(conversation, after, user);
  });
}
