import { z } from 'zod';
import { type Answer, findingKindSchema } from '../answers/answer-schema.ts';
import type { Ask } from '../answers/ask.ts';
import { emptyConversation } from '../answers/conversation.ts';
import { verdictDetailSchema, verdictSchema } from '../answers/verdict-schema.ts';
import { readJsonl } from './jsonl.ts';
import type { Graded } from './tally.ts';

/** A quotation to check with the verdict that is right. */
export const quoteCheckSchema = z.strictObject({
  id: z.string().min(1),
  story: z.string().min(1),
  q: z.string().min(1),
  verdict: verdictSchema,
  detail: verdictDetailSchema,
  /** Whose words they are, as printed, for people who read the set. */
  speaker: z.string().nullable(),
  /** What the reply has to have in it. */
  must: z.array(z.string()),
});

/** A draft with what is at fault in it; nothing else in it is. */
export const draftCheckSchema = z.strictObject({
  id: z.string().min(1),
  story: z.string().min(1),
  draft: z.string().min(1),
  findings: z.array(z.strictObject({ words: z.string().min(1), kind: findingKindSchema })),
  note: z.string().optional(),
});

export type QuoteCheckCase = z.infer<typeof quoteCheckSchema>;
export type DraftCheckCase = z.infer<typeof draftCheckSchema>;

/** Reads a set of quote checks. Throws DataError with every line that does not fit. */
export const readQuoteSet = (path: string): QuoteCheckCase[] =>
  readJsonl(path, quoteCheckSchema, 'write one quote check as JSON on each line');

/** Reads a set of drafts. Throws DataError with every line that does not fit. */
export const readDraftSet = (path: string): DraftCheckCase[] =>
  readJsonl(path, draftCheckSchema, 'write one draft as JSON on each line');

/** A quote check, what came back, and its grade: to pass what is not verbatim, or to fault what is, is wrong. */
export function runQuoteCheck(one: QuoteCheckCase, ask: Ask): Graded & { answer: Answer; finer: boolean } {
  const { answer } = ask(one.q, { ...emptyConversation, story: one.story });
  const says = one.must.every((words) => answer.text.includes(words));
  const right = answer.verdict === one.verdict && says;
  const wrong = answer.verdict === 'verbatim' || (one.verdict === 'verbatim' && answer.verdict !== undefined);
  const grade = right ? 'right' : wrong && answer.verdict !== one.verdict ? 'wrong' : 'unanswered';
  return { kind: one.verdict, grade, answer, finer: right && answer.verdict_detail === one.detail };
}

/** Findings of a draft check beside those that are right: hit, missed, and found where nothing is. */
export interface DraftResult {
  hits: DraftCheckCase['findings'];
  missed: DraftCheckCase['findings'];
  extra: { kind: string; words: string }[];
}

/** Checks a draft. A finding is a hit when it is of the right kind and touches the words at fault. */
export function runDraftCheck({ draft, story, findings }: DraftCheckCase, ask: Ask): DraftResult {
  const found = ask(`check copy: ${draft}`, { ...emptyConversation, story }).answer.draft?.findings ?? [];
  const taken = new Set<number>();
  const hits = findings.filter(({ kind, words }) => {
    const start = draft.indexOf(words);
    const at = found.findIndex(
      (one, number) => !taken.has(number) && one.kind === kind && one.start < start + words.length && start < one.end,
    );
    if (at >= 0) taken.add(at);
    return at >= 0;
  });
  return {
    hits,
    missed: findings.filter((finding) => !hits.includes(finding)),
    extra: found.filter((_, number) => !taken.has(number)).map(({ kind, words }) => ({ kind, words })),
  };
}
