import type { Conversation } from './conversation.ts';
import type { Knowledge, StoryKnowledge } from './knowledge.ts';

/** The story a conversation is about; the first by folder name where it is about none. Throws when no story is loaded. */
export function pickStory(knowledge: Knowledge, conversation: Pick<Conversation, 'story'>): StoryKnowledge {
  const story = knowledge.stories.find((one) => one.story.slug === conversation.story) ?? knowledge.stories[0];
  if (!story) throw new Error('no story is loaded; add one under data/stories');
  return story;
}
