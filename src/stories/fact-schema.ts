import { z } from 'zod';
import { idSchema, textSchema } from './story-schema.ts';

/** How the words stand in the article. */
export const formSchema = z.enum(['direct', 'partial', 'paraphrase', 'narration']);

/** The rung the story itself puts a fact on; never a higher one. */
export const statusSchema = z.enum([
  'stated', // the outlet's own voice says it, or a named source is quoted on what it did itself
  'claimed', // a source says it; the outlet does not vouch for it
  'warned', // a source warns of it
  'predicted', // a source says that it could or will happen
  'confirmed', // the story says that it was confirmed
  'denied', // someone denies it
  'not_confirmed', // the story says that someone has not confirmed it
  'comment_sought', // the outlet asked for comment; nothing about a reply
  'declined', // asked, declined to comment
  'no_reply', // asked, did not reply, as the story says
]);

/** On which side of the printed figure the amount may lie. */
export const boundSchema = z.enum(['exact', 'at_least', 'at_most', 'about', 'nearly', 'more_than', 'less_than']);

/** What a value of a fact can be: the thing that "how many", "when", "where", "who", "why" ask for. */
const common = {
  /** The words of the evidence that carry the value, bound and hedge included; to the letter. */
  text: textSchema,
  /** What it is the value of, in plain words or source ids: "missiles recovered", "pact signed". Matched, never shown. */
  of: textSchema.optional(),
};
export const valueSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('quantity'),
    ...common,
    amount: z.number(),
    unit: textSchema,
    bound: boundSchema.default('exact'),
  }),
  z.strictObject({
    kind: z.literal('duration'),
    ...common,
    amount: z.number().optional(),
    unit: textSchema.optional(),
    bound: boundSchema.default('exact'),
  }),
  z.strictObject({
    kind: z.literal('time'),
    ...common,
    /** The day, month or year as far as it can be worked out: 2024, 2024-08 or 2024-08-06. */
    iso: z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'write a year, a month or a day: 2024, 2024-08 or 2024-08-06')
      .optional(),
    /** One line on how `iso` follows from the article's words; absent when the article prints the date itself. */
    inferred: textSchema.optional(),
    /** One line on why the day cannot be worked out; shown to who asks for it. */
    unknown: textSchema.optional(),
  }),
  z.strictObject({ kind: z.literal('place'), ...common }),
  z.strictObject({ kind: z.literal('person'), ...common, source: idSchema.optional() }),
  z.strictObject({ kind: z.literal('organisation'), ...common, source: idSchema.optional() }),
  z.strictObject({ kind: z.literal('title'), ...common, source: idSchema.optional() }),
  z.strictObject({ kind: z.literal('name'), ...common, source: idSchema.optional() }),
  z.strictObject({ kind: z.literal('thing'), ...common }),
  z.strictObject({ kind: z.literal('reason'), ...common }),
  z.strictObject({ kind: z.literal('purpose'), ...common }),
  z.strictObject({ kind: z.literal('manner'), ...common }),
  z.strictObject({ kind: z.literal('description'), ...common }),
]);

/** Who does what to whom, so that a question with the roles turned round is not answered by the same words. Source ids or plain words. */
export const rolesSchema = z.strictObject({
  subject: z.array(textSchema).min(1),
  action: z.array(textSchema).min(1),
  object: z.array(textSchema).default([]),
});

/** One entry of `facts.yml`. */
export const factSchema = z.strictObject({
  id: idSchema,
  /** The fact in one sentence, as close to the article's words as a sentence on its own allows; hedges, bounds and attribution kept. */
  statement: textSchema,
  form: formSchema,
  status: statusSchema,
  /** The verb of saying as printed ("said", "has warned", "according to"); none for narration. */
  verb: textSchema.optional(),
  /** From the origin outwards: who said it, and the outlets through which it reached this article. */
  attribution: z.array(z.strictObject({ source: idSchema, via: z.array(idSchema).default([]) })).min(1),
  /** Copied text of the article: whole clauses, usually the sentence. */
  evidence: z.array(textSchema).min(1),
  /** The words inside quotation marks that this fact attributes, without the marks; must stand in the evidence. */
  quotes: z.array(textSchema).default([]),
  roles: rolesSchema,
  values: z.array(valueSchema).default([]),
  /** Sources spoken of or asked in it, besides subject, object and speaker. */
  mentions: z.array(idSchema).default([]),
  /** Questions it answers, far from its own wording. */
  utterances: z.array(textSchema).min(2),
  /** Questions with a wrong premise that it sets right. */
  corrects: z.array(textSchema).default([]),
});

/** Something a reader will ask that the article does not say; answered "not in the story" with the nearest facts. */
export const gapSchema = z.strictObject({
  id: idSchema,
  /** What is missing, as a noun phrase: "the names of the distributors". */
  asks: textSchema,
  /** Fact ids, nearest first. */
  near: z.array(idSchema).default([]),
  utterances: z.array(textSchema).min(1),
});

/** `facts.yml`. */
export const factsSchema = z.strictObject({
  facts: z.array(factSchema).min(1),
  gaps: z.array(gapSchema).default([]),
});

export type FactFile = z.infer<typeof factSchema>;
export type Gap = z.infer<typeof gapSchema>;
export type Form = z.infer<typeof formSchema>;
export type Status = z.infer<typeof statusSchema>;
export type Value = z.infer<typeof valueSchema>;
export type ValueKind = Value['kind'];
export type Roles = z.infer<typeof rolesSchema>;
