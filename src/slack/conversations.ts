import { z } from 'zod';
import type { Conversation } from '../answers/conversation.ts';
import type { Desk } from './desk.ts';
import { tryMemory } from './try-memory.ts';

/** What was said in a conversation so far; undefined where we have not answered. */
export interface Conversations {
  get(key: string): Promise<Conversation | undefined>;
  /** `user` is who asked last. */
  set(key: string, conversation: Conversation, user: string): Promise<void>;
}

/** A thread that nobody has written in for three days begins anew. */
const FOR_MS = 72 * 3_600_000;

export const conversationSchema = z.object({
  story: z.string().exactOptional(),
  facts: z.array(z.string()),
  sources: z.array(z.string()),
  question: z.string(),
  intent: z.string(),
});

/** The conversations of a memory; where that fails, there were none. */
export function createConversations(parts: Pick<Desk, 'memory' | 'log'>): Conversations {
  const named = (key: string) => `conversation:${key}`;
  return {
    get: (key) => tryMemory(parts, ({ values }) => values.get(named(key), conversationSchema), undefined),
    set: (key, conversation, user) =>
      tryMemory(parts, ({ values }) => values.set(named(key), conversation, { forMs: FOR_MS, user }), undefined),
  };
}
