import type { Library } from '../stories/story.ts';
import type { Turn } from './answer.ts';
import type { Conversation } from './conversation.ts';
import { createEngine } from './create-engine.ts';

/** Answers a message as typed, in the conversation it stands in. */
export type Ask = (message: string, conversation: Conversation) => Turn;

/** The engine as every surface uses it: build once from a library, then ask as often as wanted. */
export function createAsk(library: Library): Ask {
  return createEngine(library).ask;
}
