import { isFollowUp } from '../conversation-of.ts';
import type { Desk } from '../desk.ts';
import { settingsOf } from '../settings/start-in.ts';
import { conversationOfEdit } from '../threads/follow-edit.ts';
import { postsFor } from '../threads/posts-for.ts';
import type { Received } from './read-delivery.ts';

/**
 * Whether what Slack hands over is our business, and may be written down: what addresses us; talk in a thread in which we were asked;
 * an edit of what we answered, or are answering; a question to nobody where the channel has those answered.
 */
export async function concernsUs(desk: Desk, { asked, edit, talk }: Received): Promise<boolean> {
  if (asked) return isFollowUp(desk, asked);
  if (edit) {
    if (desk.inOrder.isBusy(conversationOfEdit(edit).conversation)) return true;
    return (await postsFor(desk, edit.channel, edit.ts)).length > 0;
  }
  if (talk) return (await settingsOf(desk, talk.channel)).unprompted === true;
  return true;
}
