import { answer } from '../../src/answers/answer.ts';
import type { Answer } from '../../src/answers/answer-schema.ts';
import { buildKnowledge } from '../../src/answers/build-knowledge.ts';
import { emptyConversation } from '../../src/answers/conversation.ts';
import type { Knowledge, StoryKnowledge } from '../../src/answers/knowledge.ts';
import { readQuestion } from '../../src/answers/reading/read-question.ts';
import { loadLibrary } from '../../src/stories/load-library.ts';
import type { Fact } from '../../src/stories/story.ts';

/** A story made ready, with what tests ask of it. */
export interface Asked {
  knowledge: Knowledge;
  story: StoryKnowledge;
  /** The answer to the last of several messages of one thread. */
  ask: (...messages: string[]) => Answer;
  /** A fact by its id; throws when there is none. */
  fact: (id: string) => Fact;
}

/** The first story of a folder of stories, through the real engine. */
export function askedOf(storiesDir: string): Asked {
  const knowledge = buildKnowledge(loadLibrary({ storiesDir }));
  const [story] = knowledge.stories;
  if (!story) throw new Error(`${storiesDir} has no story`);
  return {
    knowledge,
    story,
    ask: (...messages) => {
      const [first = '', ...rest] = messages;
      const start = answer(readQuestion(first), knowledge, emptyConversation);
      return rest.reduce((turn, message) => answer(readQuestion(message), knowledge, turn.conversation), start).answer;
    },
    fact: (id) => {
      const found = story.story.facts.find((fact) => fact.id === id);
      if (!found) throw new Error(`there is no fact ${id}`);
      return found;
    },
  };
}

/** The invented story that tests are written against. */
export const ferries = (): Asked => askedOf('tests/fixtures/stories');

/** The first story of the repository. */
export const firstStory = (): Asked => askedOf('data/stories');
