import { z } from 'zod';
import type { Ask } from '../answers/ask.ts';
import { emptyConversation } from '../answers/conversation.ts';
import { readJsonl } from './jsonl.ts';

/** A sentence of a draft that says what the story says in other words, or all but one thing of it. */
export const sentenceCaseSchema = z.strictObject({
  id: z.string().min(1),
  story: z.string().min(1),
  sentence: z.string().min(1),
  verdict: z.enum(['faithful', 'distorted']),
  /** What was done to it. */
  kind: z.string().min(1),
  note: z.string(),
});

export type SentenceCase = z.infer<typeof sentenceCaseSchema>;

/** What a draft check makes of a sentence. */
export type SentenceResult = 'supported' | 'not_judged' | 'finding';

/** Reads a set of sentences. Throws DataError with every line that does not fit. */
export const readSentenceSet = (path: string): SentenceCase[] =>
  readJsonl(path, sentenceCaseSchema, 'write one sentence as JSON on each line');

/** Checks a sentence as a draft of its own. */
export function runSentence({ sentence, story }: SentenceCase, ask: Ask): SentenceResult {
  const report = ask(`check copy: ${sentence}`, { ...emptyConversation, story }).answer.draft;
  if (!report || report.findings.length > 0) return 'finding';
  return report.not_judged.length > 0 ? 'not_judged' : 'supported';
}
