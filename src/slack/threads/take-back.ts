import { callSlack } from '../call-slack.ts';
import type { Desk } from '../desk.ts';
import { noteFailure } from '../note-failure.ts';
import type { Post } from './posts-for.ts';

/** Deletes what answered a message that is gone, unless somebody has replied to it since. */
export async function takeBack(desk: Desk, posts: readonly Post[], threadTs: string | undefined): Promise<void> {
  const [first] = posts;
  if (!first) return;
  if (await isRepliedTo(desk, first, threadTs)) return;
  await removePosts(desk, posts);
}

/** Deletes posts, last first, in Slack and in the ledger. */
export async function removePosts(desk: Desk, posts: readonly Post[]): Promise<void> {
  for (const { channel, ts, id } of posts.toReversed()) {
    try {
      await callSlack(() => desk.client.chat.delete({ channel, ts }), { patience: desk.patience });
      await desk.memory.ledger.removed(id);
    } catch (error) {
      noteFailure(desk, error, { method: 'chat.delete', channel });
    }
  }
}

/** Whether anybody else has written in the thread after our answer; where that cannot be found out, as if they had. */
async function isRepliedTo(desk: Desk, { channel, ts }: Post, threadTs: string | undefined): Promise<boolean> {
  const thread = { channel, ts: threadTs ?? ts, oldest: ts, limit: 100 };
  try {
    const { messages = [] } = await callSlack(() => desk.client.conversations.replies(thread), {
      patience: desk.patience,
    });
    return messages.some((message) => Number(message.ts ?? 0) > Number(ts) && message.bot_id === undefined);
  } catch (error) {
    noteFailure(desk, error, { method: 'conversations.replies', channel });
    return true;
  }
}
