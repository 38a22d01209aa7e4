import { z } from 'zod';

/** What a quote check found, as a family. */
export const verdictSchema = z.enum(['verbatim', 'altered', 'misattributed', 'not_a_quote', 'not_found']);

/** The same, finer. In the order of gravity, gravest first: of several grounds the first leads. */
export const verdictDetailSchema = z.enum([
  'not_found', // the article has no such words
  'misattributed', // right words, wrong speaker
  'negation_changed', // a "not" lost or gained
  'number_changed', // a figure, in digits or words
  'not_a_quote', // in the article, but outside quotation marks
  'spliced', // two passages joined, with an ellipsis or without
  'words_changed',
  'words_dropped',
  'words_added',
  'cleaned_up', // capitals, punctuation or grammar only
  'bracketed', // exact but for insertions in brackets
  'verbatim_part', // an exact part of a longer quotation
  'verbatim',
]);

export type Verdict = z.infer<typeof verdictSchema>;
export type VerdictDetail = z.infer<typeof verdictDetailSchema>;
