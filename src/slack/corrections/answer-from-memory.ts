import type { Desk } from '../desk.ts';
import { notice } from '../notices.ts';
import { type Message, renderMessages } from '../render-messages.ts';
import { replyWithChanges } from './reply-with-changes.ts';
import { storyHere } from './story-here.ts';
import { type Asker, replyToUnwatch, replyToWatch } from './watch-replies.ts';

/** Answers what is asked of the memory. A failure of it becomes a reply that says so: the person who asked always hears. */
export async function answerFromMemory(
  desk: Desk,
  { command, text }: { command: 'changes' | 'watch' | 'unwatch'; text: string },
  asker: Asker,
): Promise<Message[]> {
  try {
    const story = await storyHere(desk, asker.channel);
    if (command === 'changes') return await replyWithChanges(desk, story, text);
    if (command === 'watch') return await replyToWatch(desk, story, text, asker.user);
    return await replyToUnwatch(desk, story, text, asker.user);
  } catch (error) {
    desk.log.error({ err: error, command }, 'answering from memory failed');
    return renderMessages(notice(desk.failed));
  }
}
