import type { Library } from '../stories/story.ts';
import { answer, type Turn } from './answer.ts';
import { buildKnowledge } from './build-knowledge.ts';
import type { Conversation } from './conversation.ts';
import { readQuestion } from './reading/read-question.ts';

/** Answers a message as typed, in the conversation it stands in. */
export type Ask = (message: string, conversation: Conversation) => Turn;

/** The engine as every surface uses it: build once from a library, then ask as often as wanted. */
export function createAsk(library: Library): Ask {
  const knowledge = buildKnowledge(library);
  return (message, conversation) => answer(readQuestion(message), knowledge, conversation);
}
