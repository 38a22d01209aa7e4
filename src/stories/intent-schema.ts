import { z } from 'zod';
import { idSchema, textSchema } from './story-schema.ts';

/** The kinds of evidence an intent can want: the kinds of a fact's values, or nothing in particular. */
export const wantsSchema = z.enum([
  'quantity',
  'duration',
  'time',
  'place',
  'person',
  'organisation',
  'title',
  'name',
  'thing',
  'reason',
  'purpose',
  'manner',
  'description',
]);

/**
 * Where the answer comes from.
 * `fact`: the one fact that answers · `source`: the same, led by who says so · `quotes`: all that one source says ·
 * `identity`: who or what a source is · `comments`: requests for comment and what came of them ·
 * `responses`: who denied, declined, did not reply, was asked, and who is not shown to have responded ·
 * `brief`, `next`, `timeline`, `people`: lists of the story · `reply`: a fixed wording of `_replies.yml` · `check`: what the quote desk
 * finds, for a message that has a quotation.
 */
export const gatherSchema = z.enum([
  'fact',
  'source',
  'quotes',
  'identity',
  'comments',
  'responses',
  'brief',
  'next',
  'timeline',
  'people',
  'reply',
  'check',
]);

/** A line of a reply. */
export const lineSchema = z.enum([
  'value',
  'source',
  'statement',
  'evidence',
  'attribution',
  'form',
  'verb',
  'status',
  'date',
  'place',
]);

/** `intents/<id>.yml`; the file's name is the intent's id. */
export const intentSchema = z.strictObject({
  title: textSchema,
  /** One line on what it is for, shown to people who write intents. */
  about: textSchema,
  /** What people type. `{slot}` stands for a run of words; its name must be declared in `slots`. */
  examples: z.array(textSchema).min(3),
  slots: z.record(z.string(), z.enum(['source', 'topic', 'quote', 'number'])).default({}),
  /** Kinds of value that answer it, best first; empty when any fact can. */
  wants: z.array(wantsSchema).default([]),
  gather: gatherSchema,
  /** With gather `reply`: the key in `_replies.yml`. */
  reply: textSchema.optional(),
  /** The lines of the reply, in order. */
  layout: z.array(lineSchema).default(['statement', 'evidence', 'attribution', 'status', 'place']),
  /** Intents that a short follow-up may ask for after this one. */
  follow_ups: z.array(idSchema).default([]),
  /** A question shown in help, or none. */
  help: textSchema.optional(),
});

export type IntentFile = z.infer<typeof intentSchema>;
export type Wants = z.infer<typeof wantsSchema>;
export type Line = z.infer<typeof lineSchema>;
export type Gather = z.infer<typeof gatherSchema>;

/** One intent as loaded. */
export type Intent = IntentFile & { id: string };

/** What words can do to a sentence that are not to be lost when it is left out of a quotation. */
export const guardKindSchema = z.enum(['negation', 'condition', 'bound', 'hedge', 'contrast']);

export type GuardKind = z.infer<typeof guardKindSchema>;

/** `intents/_lexicon.yml`: what people type for what newsrooms print; general, never of one story. */
export const lexiconSchema = z.strictObject({
  /** Shorthand to what it stands for, applied before anything is matched: `acc to` to `according to`. */
  shorthand: z.record(z.string(), textSchema),
  /** Groups of words and phrases that may stand for one another in a question. */
  synonyms: z.array(z.array(textSchema).min(2)),
  /** Words that carry no content: articles, auxiliaries, pronouns, politeness, newsroom filler. */
  stopwords: z.array(textSchema),
  /** Words that point back to what was said before: pronouns and the like. A short message with one is a follow-up. */
  pointers: z.array(textSchema).default([]),
  /** Words that ask for the other of two: "and the other one?" */
  others: z.array(textSchema).default([]),
  /** Words that a cut of a quotation must not leave out, by what they do; `{number}` stands for any number. */
  guards: z
    .record(guardKindSchema, z.array(textSchema))
    .default({ negation: [], condition: [], bound: [], hedge: [], contrast: [] }),
});

export type Lexicon = z.infer<typeof lexiconSchema>;
