import type { Term } from '../reading/term.ts';

/**
 * What can be counted about a text: its terms and their groups (`word`), what it asks for (`ask`), what it asks of which word
 * (`asked`), and which words are neighbours (`pair`). Each trait lists alternatives, the term itself first, then its groups.
 */
export interface Traits {
  word: readonly (readonly string[])[];
  ask: readonly (readonly string[])[];
  asked: readonly (readonly string[])[];
  pair: readonly (readonly string[])[];
}

/** The kinds of trait, in a fixed order. */
export const TRAIT_KINDS = ['word', 'ask', 'asked', 'pair'] as const;
export type TraitKind = (typeof TRAIT_KINDS)[number];

/** The traits of a text with these terms, to which these intents fit (best first). */
export function traitsOf(terms: readonly Term[], intents: readonly string[]): Traits {
  const words = terms.map((term) => [...term.features.keys()]);
  const [ask] = intents;
  const pairs = words
    .slice(1)
    .map((word, i) => (words[i] ?? []).flatMap((before) => word.map((after) => `${before} ${after}`)));
  return {
    word: words,
    ask: ask === undefined ? [] : [[`?${ask}`]],
    asked: ask === undefined ? [] : words.map((alternatives) => alternatives.map((word) => `?${ask} ${word}`)),
    pair: pairs,
  };
}
