import type { PrivatePlace } from '../deliver-privately.ts';
import type { Desk } from '../desk.ts';
import { notice } from '../notices.ts';
import type { Recipient } from '../recipient.ts';
import { renderMessages } from '../render-messages.ts';
import { whisper } from '../whisper.ts';
import { settingsOf } from './start-in.ts';

/** Sets which story a channel asks about; without a story, or with one that is not there, says which there are. */
export async function setStory(
  desk: Desk,
  place: PrivatePlace,
  to: Omit<Recipient, 'about'>,
  slug: string | undefined,
): Promise<void> {
  const { stories } = desk.library();
  const { channel } = place;
  const story = stories.find((one) => one.slug === slug);
  const tell = (text: string) => whisper(desk, place, renderMessages(notice(text)), to);
  if (!story) {
    const { story: own } = await settingsOf(desk, channel);
    const lines = stories.map((one) => `${one.slug}${one.slug === own ? ' (asked here)' : ''}: ${one.title}`);
    const unknown = slug === undefined ? '' : `There is no story "${slug}". `;
    return tell(`${unknown}Type /story use and one of these:\n${lines.join('\n')}`);
  }
  await desk.memory.channels.set(channel, { story: story.slug });
  desk.log.info({ channel, user: to.user, story: story.slug }, 'a channel asks about another story');
  await tell(`Questions here are about ${story.title} (${story.slug}) now. A thread stays with its story.`);
}
