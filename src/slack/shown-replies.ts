import { z } from 'zod';
import { answerSchema } from '../answers/answer-schema.ts';
import type { Conversation } from '../answers/conversation.ts';
import { conversationSchema } from './conversations.ts';
import type { Desk } from './desk.ts';
import type { Reply } from './render-blocks.ts';
import { tryMemory } from './try-memory.ts';

/** A reply shown to one person, and the conversation it leaves behind when it is shared. */
export interface Shown {
  reply: Reply;
  conversation: Conversation;
}

/** Replies shown to one person, for as long as they may be shared. */
export interface ShownReplies {
  get(key: string): Promise<Shown | undefined>;
  /** `user` is who was shown it. */
  set(key: string, shown: Shown, user: string): Promise<void>;
}

const FOR_MS = 12 * 3_600_000;
const { text, parts, suggestions, story, intent, outcome, facts, verdict, draft } = answerSchema.shape;
const replySchema = z.object({
  ...{ text, parts, suggestions },
  ...{ story: story.exactOptional(), intent: intent.exactOptional(), outcome: outcome.exactOptional() },
  ...{ facts: facts.exactOptional(), verdict: verdict.unwrap().exactOptional(), draft: draft.unwrap().exactOptional() },
  asked: z.string().exactOptional(),
});
const shownSchema = z.object({ reply: replySchema, conversation: conversationSchema });

/** The replies that a memory keeps; where it fails, there are none, and they are asked for again. */
export function createShownReplies(memory: Pick<Desk, 'memory' | 'log'>): ShownReplies {
  const named = (key: string) => `shown:${key}`;
  return {
    get: (key) => tryMemory(memory, ({ values }) => values.get(named(key), shownSchema), undefined),
    set: (key, shown, user) =>
      tryMemory(memory, ({ values }) => values.set(named(key), shown, { forMs: FOR_MS, user }), undefined),
  };
}
