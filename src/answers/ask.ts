import type { Turn } from './answer.ts';
import type { Conversation } from './conversation.ts';

/** Answers a message as typed, in the conversation it stands in. Throws for nothing a person can type. */
export type Ask = (message: string, conversation: Conversation) => Turn;
