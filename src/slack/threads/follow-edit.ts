import type { types } from '@slack/bolt';
import type { Citation } from '../../memory/stores/ledger-entry.ts';
import { callSlack } from '../call-slack.ts';
import { readRequest } from '../commands.ts';
import type { Desk } from '../desk.ts';
import { noteQuestion } from '../gaps/note-question.ts';
import { aboutReply } from '../ledger/about.ts';
import { noteFailure } from '../note-failure.ts';
import { type Message, renderMessages } from '../render-messages.ts';
import { startIn } from '../settings/start-in.ts';
import { takeTurn } from '../take-turn.ts';
import { isMutable } from './is-mutable.ts';
import { type Post, postsFor } from './posts-for.ts';
import type { Edit } from './read-edit.ts';
import { removePosts, takeBack } from './take-back.ts';

/** Brings what we answered up to date with the message it answers: edits it in place, or takes it back. Nothing where we did not answer. */
export async function followEdit(desk: Desk, edit: Edit): Promise<void> {
  const { channel, ts } = edit;
  const { threadTs, conversation } = conversationOfEdit(edit);
  await desk.inOrder(conversation, async () => {
    const posts = await postsFor(desk, channel, ts);
    const [first] = posts;
    if (!first) return;
    if (edit.kind === 'removed') return takeBack(desk, posts, threadTs);
    // Who takes our name out of a message asks for nothing more; what was answered stands as it is.
    if (edit.isAddressed) await answerAnew(desk, edit, posts, { threadTs, conversation });
  });
}

/** The thread that an edited message stands in or opens, and the key of its conversation. */
export function conversationOfEdit({ channel, ts, ...edit }: Edit): {
  threadTs: string | undefined;
  conversation: string;
} {
  const threadTs = edit.threadTs ?? (channel.startsWith('D') ? undefined : ts);
  return { threadTs, conversation: threadTs === undefined ? channel : `${channel}:${threadTs}` };
}

async function answerAnew(
  desk: Desk,
  { channel, ts, user, text }: Edit,
  posts: readonly Post[],
  { threadTs, conversation }: { threadTs: string | undefined; conversation: string },
): Promise<void> {
  const request = readRequest(text);
  if (request.kind === 'own') return;
  // The question that opened a thread leans on nothing; what was said after it is no ground for its answer.
  const before = threadTs === ts ? undefined : await desk.conversations.get(conversation);
  const taken = takeTurn(desk, request, before ?? (await startIn(desk, channel)));
  const messages = renderMessages(taken.reply, { mutable: isMutable({ channel, threadTs }) });
  const spare = posts.slice(messages.length);
  for (const [at, post] of posts.entries()) {
    const message = messages[at];
    if (message && !(await update(desk, post, message, aboutReply(desk, taken.reply).facts))) return;
  }
  if (messages.length > posts.length) desk.log.warn({ channel, ts }, 'the new answer is longer than the old one');
  await removePosts(desk, spare);
  await desk.conversations.set(conversation, taken.conversation, user);
  await noteQuestion(desk, { taken, user, channel, askId: `${channel}:${ts}:edited`, conversation, settles: true });
}

/** Puts a message in the place of a post, in Slack and in the ledger; tells whether it is there. */
async function update(desk: Desk, post: Post, message: Message, facts: readonly Citation[]): Promise<boolean> {
  const { channel, ts, id, askId } = post;
  const [first, ...rest] = message.blocks;
  const blocks: types.KnownBlock[] = first ? [{ ...first, block_id: `reply-to-${askId}` }, ...rest] : [];
  const { text } = message;
  try {
    await callSlack(() => desk.client.chat.update({ channel, ts, text, blocks }), { patience: desk.patience });
  } catch (error) {
    noteFailure(desk, error, { method: 'chat.update', channel });
    return false;
  }
  try {
    await desk.memory.ledger.update(id, { text, blocksJson: JSON.stringify(blocks), facts });
  } catch (error) {
    desk.log.error({ err: error }, 'the ledger does not have an edit');
  }
  return true;
}
