import { emptyConversation } from '../answers/conversation.ts';
import { ASK_ACTION, SHARE_ACTION } from './buttons.ts';
import { deliverPrivately, deliverPublicly } from './deliver.ts';
import type { Desk } from './desk.ts';
import { GONE } from './notices.ts';
import { type Click, readClick } from './read-click.ts';
import { renderMessage } from './render-message.ts';
import { shareReply } from './share-reply.ts';
import { showPrivately } from './show-privately.ts';
import { escapeText } from './slack-text.ts';
import { takeTurn } from './take-turn.ts';

/** Does what a button says: asks its question where the button stands, or shares the reply above it. Already acknowledged. */
export async function answerClick(desk: Desk, body: unknown): Promise<void> {
  const click = readClick(body);
  if (!click) return desk.log.warn('a click outside a message');
  if (!(await desk.stores.deliveries.claim([click.key]))) return;
  if (click.value !== undefined && click.action.startsWith(ASK_ACTION)) return askAgain(desk, click, click.value);
  if (click.value !== undefined && click.action === SHARE_ACTION) return shareReply(desk, click, click.value);
  desk.log.warn({ action: click.action }, 'a button that is not known');
  await deliverPrivately(desk, click, renderMessage(GONE), { user: click.user, askId: click.messageTs });
}

/** Asks a button's question: for one person where the button was for one person, otherwise in the thread, saying who asked what. */
async function askAgain(desk: Desk, click: Click, question: string): Promise<void> {
  const { user, channel, messageTs: askId } = click;
  const request = { kind: 'question', question } as const;
  if (click.isPrivate) {
    const conversation = `private:${channel}:${user}`;
    return desk.inOrder(conversation, () => showPrivately(desk, { ...click, request, conversation, askId }));
  }
  const threadTs = click.threadTs ?? (channel.startsWith('D') ? undefined : askId);
  const conversation = threadTs === undefined ? channel : `${channel}:${threadTs}`;
  await desk.inOrder(conversation, async () => {
    const { conversations } = desk.stores;
    const before = (await conversations.get(conversation)) ?? emptyConversation;
    const { reply, conversation: after } = takeTurn(desk, request, before);
    const message = renderMessage(reply, { above: `<@${user}> asked: ${escapeText(question)}` });
    const posted = await deliverPublicly(desk, { channel, threadTs }, message, { user, askId: click.key });
    if (posted) await conversations.set(conversation, after);
  });
}
