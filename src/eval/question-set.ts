import { z } from 'zod';
import { readJsonl } from './jsonl.ts';

const patternSchema = z.string().transform((source, context) => {
  try {
    return new RegExp(source, 'i');
  } catch {
    context.addIssue(`"${source}" is no regular expression`);
    return z.NEVER;
  }
});

/** A question with what an editor would hold its answer against. `must` and `mustNot` are patterns of the reply's text, case ignored. */
export const evalQuestionSchema = z.strictObject({
  id: z.string().min(1),
  /** `unanswerable`, `offtopic`, `smalltalk`, `hostile` and `check-quote` are graded by rules of their own, every other kind by its answer. */
  kind: z.string().min(1),
  q: z.string().min(1),
  /** Earlier messages of the thread. */
  context: z.array(z.string()).default([]),
  must: z.array(patternSchema),
  mustNot: z.array(patternSchema),
  /** Sentences of the article, one of which the answer has to cite; none when any will do or none is there. */
  evidence: z.array(z.string()),
  /** Who asks; for `check-quote`, the verdict that is right. */
  note: z.string().default(''),
  /** Whose words are asked about, for people who read the set. */
  speaker: z.string().optional(),
});

export type EvalQuestion = z.infer<typeof evalQuestionSchema>;

/** Reads a set of questions, one JSON object a line. Throws DataError with every line that does not fit. */
export function readQuestionSet(path: string): EvalQuestion[] {
  return readJsonl(path, evalQuestionSchema, 'write one question as JSON on each line');
}
