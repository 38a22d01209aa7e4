import { WHOLE_TEAM } from '../../memory/stores/channels.ts';
import type { Story } from '../../stories/story.ts';
import type { Desk } from '../desk.ts';

/** The story that is asked about in a channel: the one set for it, or for the team, or the first. */
export async function storyHere({ memory, library }: Desk, channel: string): Promise<Story | undefined> {
  const { stories } = library();
  for (const place of [channel, WHOLE_TEAM]) {
    const { story: slug } = await memory.channels.get(place);
    const story = stories.find((one) => one.slug === slug);
    if (story) return story;
  }
  return stories[0];
}
