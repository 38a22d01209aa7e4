import { z } from 'zod';
import { formSchema, statusSchema } from '../stories/fact-schema.ts';
import { verdictDetailSchema, verdictSchema } from './verdict-schema.ts';

/** A passage as cited: the article's exact characters, `[start, end)` in UTF-16 units of the article, paragraph from 1. */
export const citedPassageSchema = z.strictObject({
  quote: z.string(),
  section: z.string(),
  paragraph: z.number().int().positive(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});

/** One link of an attribution: the origin with name and title as printed, and the outlets through which it came (their names). */
export const citedSourceSchema = z.strictObject({
  source: z.string(),
  name: z.string(),
  title: z.string().optional(),
  via: z.array(z.string()),
});

/** A fact as cited in an answer. */
export const citedFactSchema = z.strictObject({
  id: z.string(),
  statement: z.string(),
  form: formSchema,
  status: statusSchema,
  attribution: z.array(citedSourceSchema),
  evidence: z.array(citedPassageSchema),
});

/** What a draft check can say of words of a draft. */
export const findingKindSchema = z.enum([
  'quote_differs', // a quotation that is not the story's to the letter, or not that speaker's
  'attribution_differs', // given to somebody else than in the story
  'status_upgraded', // a claim written as a fact, or on a higher rung
  'attribution_dropped', // hedged, but its source is not named
  'number_differs',
  'hedge_dropped', // a bound or a hedge left out: "at least", "as of this month"
  'name_differs',
  'title_differs',
  'date_differs',
  'place_differs',
  'not_in_story',
]);

/** One finding of a draft check. `start` and `end` are UTF-16 offsets into the draft, and `words` is exactly that slice. */
export const findingSchema = z.strictObject({
  kind: findingKindSchema,
  words: z.string().min(1),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  /** What the story has, to the letter; absent where it has nothing on this. */
  record: citedPassageSchema.optional(),
  /** The fact it was held against. */
  fact: z.string().optional(),
  /** Words to put in the place of `words`, when the record gives them. */
  fix: z.string().optional(),
  /** One sentence on what is at fault. */
  note: z.string(),
});

/** What was found about a draft: statements the story supports, faults in the draft's order, and sentences that were not judged. */
export const draftReportSchema = z.strictObject({
  supported: z.array(z.strictObject({ words: z.string(), start: z.number(), end: z.number(), paragraph: z.number() })),
  findings: z.array(findingSchema),
  not_judged: z.array(z.strictObject({ words: z.string(), start: z.number(), end: z.number() })),
});

export const outcomeSchema = z.enum(['answered', 'clarify', 'not_in_story', 'help']);

/** A block of a reply, before any surface renders it. `text` is plain: no markup of any surface, nothing escaped. */
export const partSchema = z.discriminatedUnion('kind', [
  /** The line that answers, or a fixed wording. */
  z.strictObject({ kind: z.literal('lead'), text: z.string() }),
  /** Words of the article, to the letter; rendered as a block quotation, never cut. `fact` in a list of facts: whose words they are. */
  z.strictObject({ kind: z.literal('quote'), text: z.string(), fact: z.string().optional() }),
  /** Attribution, status, date, section and paragraph: the small print below a quotation. */
  z.strictObject({ kind: z.literal('detail'), text: z.string() }),
  /** A heading over a list. */
  z.strictObject({ kind: z.literal('heading'), text: z.string() }),
  /** A quotation beside the story's words, word by word, as far as they differ. Words of `quote` are only in the quotation, of `story` only in the story. */
  z.strictObject({
    kind: z.literal('diff'),
    runs: z.array(z.strictObject({ in: z.enum(['both', 'quote', 'story']), text: z.string() })).min(1),
  }),
  /** A passage where it stands: the three joined are the article's characters, to the letter. Rendered as a block quotation with the passage set off. */
  z.strictObject({ kind: z.literal('context'), before: z.string(), passage: z.string().min(1), after: z.string() }),
  /** Words to paste as they are; never an answer by themselves. */
  z.strictObject({ kind: z.literal('copy'), text: z.string().min(1) }),
  /** One entry of a list: a fact, a reading to choose, a question to try. `ask` is what to send when it is chosen. */
  z.strictObject({ kind: z.literal('item'), text: z.string(), ask: z.string().optional() }),
]);

/** The engine's reply as plain data. */
export const answerSchema = z.strictObject({
  /** The question as it was understood: clean text, the last one asked. */
  question: z.string(),
  /** Slug of the story asked about. */
  story: z.string(),
  intent: z.string(),
  outcome: outcomeSchema,
  /** 0 to 1; how sure the engine is of the outcome. */
  confidence: z.number().min(0).max(1),
  /** The complete reply as plain text, under 1,500 characters. */
  text: z.string().min(1),
  /** Leads with the fact that answers; on `clarify`, the options. */
  facts: z.array(citedFactSchema),
  /** On `not_in_story`: up to three facts offered, never presented as the answer. */
  nearest: z.array(citedFactSchema),
  /** The reply in parts; `text` is these, rendered. */
  parts: z.array(partSchema).min(1),
  /** Questions that work here, to offer as buttons. */
  suggestions: z.array(z.string()),
  /** Quote checks only: what was found, as a family and finer; of several quotations the gravest. */
  verdict: verdictSchema.optional(),
  verdict_detail: verdictDetailSchema.optional(),
  /** Draft checks only. Their `parts` hold every finding, however many; `text` as many as fit. */
  draft: draftReportSchema.optional(),
});

export type Answer = z.infer<typeof answerSchema>;
export type Part = z.infer<typeof partSchema>;
export type CitedFact = z.infer<typeof citedFactSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type FindingKind = z.infer<typeof findingKindSchema>;
export type DraftReport = z.infer<typeof draftReportSchema>;
export type Outcome = z.infer<typeof outcomeSchema>;
