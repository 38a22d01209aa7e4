import { deliverPublicly } from './deliver-publicly.ts';
import type { Desk } from './desk.ts';
import { echoQuestion } from './echo-question.ts';
import { noteQuestion } from './gaps/note-question.ts';
import { aboutReply } from './ledger/about.ts';
import type { Click } from './read-click.ts';
import { renderMessages } from './render-messages.ts';
import { startIn } from './settings/start-in.ts';
import { privateConversation, showPrivately } from './show-privately.ts';
import { takeTurn } from './take-turn.ts';
import { isMutable } from './threads/is-mutable.ts';

/** Asks a button's question: for one person where the button was for one person, otherwise in the thread, saying who asked what. */
export async function askAgain(desk: Desk, click: Click, question: string): Promise<void> {
  const { user, channel, messageTs, key: askId } = click;
  const request = { kind: 'question', question } as const;
  if (click.isPrivate) {
    const conversation = privateConversation(channel, user);
    return desk.inOrder(conversation, () =>
      showPrivately(desk, { ...click, request, conversation, askId, settles: true }),
    );
  }
  const threadTs = click.threadTs ?? (channel.startsWith('D') ? undefined : messageTs);
  const conversation = threadTs === undefined ? channel : `${channel}:${threadTs}`;
  await desk.inOrder(conversation, async () => {
    const before = (await desk.conversations.get(conversation)) ?? (await startIn(desk, channel));
    const taken = takeTurn(desk, request, before);
    const above = `<@${user}> asked: ${echoQuestion(question)}`;
    const messages = renderMessages(taken.reply, { above, mutable: isMutable({ channel, threadTs }) });
    const to = { user, askId, about: aboutReply(desk, taken.reply) };
    const posted = await deliverPublicly(desk, { channel, threadTs }, messages, to);
    if (posted) await desk.conversations.set(conversation, taken.conversation, user);
    await noteQuestion(desk, { taken, user, channel, askId, conversation, settles: true });
  });
}
