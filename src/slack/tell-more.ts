import { emptyConversation } from '../answers/conversation.ts';
import { deliverPublicly } from './deliver-publicly.ts';
import type { Desk } from './desk.ts';
import { aboutReply } from './ledger/about.ts';
import type { Click } from './read-click.ts';
import { renderMessages } from './render-messages.ts';
import { privateConversation, showPrivately } from './show-privately.ts';
import { takeTurn } from './take-turn.ts';
import type { TellState } from './tell-state.ts';

/**
 * Asks what a button about a fact asks, of the button's story and not of what was said since. Only who pressed it sees the reply, also
 * below a reply that all can see. In direct messages, where nobody else is, it is an ordinary reply: one that can be seen tomorrow.
 */
export async function tellMore(desk: Desk, click: Click, { story, ask: question }: TellState): Promise<void> {
  const { user, channel, threadTs, key } = click;
  const request = { kind: 'question', question } as const;
  const from = { ...emptyConversation, story };
  if (click.isPrivate || !channel.startsWith('D')) {
    const conversation = privateConversation(channel, user);
    const asked = { ...click, request, conversation, from, askId: key };
    return desk.inOrder(conversation, () => showPrivately(desk, asked));
  }
  const conversation = threadTs === undefined ? channel : `${channel}:${threadTs}`;
  await desk.inOrder(conversation, async () => {
    const { reply, conversation: after } = takeTurn(desk, request, from);
    const to = { user, askId: key, about: aboutReply(desk, reply) };
    const posted = await deliverPublicly(desk, { channel, threadTs }, renderMessages(reply), to);
    if (posted) await desk.conversations.set(conversation, after, user);
  });
}
