import type { Answer } from './answer-schema.ts';
import type { Conversation } from './conversation.ts';
import { decide, type Decision } from './deciding/decide.ts';
import type { Knowledge, StoryKnowledge } from './knowledge.ts';
import { rankSubjects } from './matching/rank-subjects.ts';
import type { Question } from './reading/question.ts';
import { seek, type Seek } from './reading/seek.ts';
import { compose } from './replying/compose.ts';

/** An answer and the conversation it leaves behind. */
export interface Turn {
  answer: Answer;
  conversation: Conversation;
}

/**
 * Answers a question from what is on the record, or says that it is not. Pure and synchronous; throws for nothing a person typed.
 * The line: readings of the question -> what is sought -> subjects ranked -> decision -> reply.
 */
export function answer(question: Question, knowledge: Knowledge, conversation: Conversation): Turn {
  const story = pickStory(knowledge, conversation);
  const tried = question.readings.map((reading) => {
    const sought = seek(reading, knowledge, story);
    return { sought, decision: decide(rankSubjects(sought, story, story.subjects.keys())) };
  });
  const best = tried.toSorted((a, b) => standing(b.decision) - standing(a.decision))[0];
  return compose({ question, story, knowledge, conversation, ...best });
}

export type Tried = { sought: Seek; decision: Decision };

function standing(decision: Decision): number {
  if (decision.outcome === 'answered') return 2 + decision.confidence;
  return decision.outcome === 'clarify' ? 1 : 0;
}

function pickStory(knowledge: Knowledge, conversation: Conversation): StoryKnowledge {
  const story = knowledge.stories.find((one) => one.story.slug === conversation.story) ?? knowledge.stories[0];
  if (!story) throw new Error('no story is loaded; add one under data/stories');
  return story;
}
