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
  return {
    word: words,
    ask: ask === undefined ? [] : [[`?${ask}`]],
    asked: ask === undefined ? [] : words.map((alternatives) => alternatives.map((word) => `?${ask} ${word}`)),
    pair: words.slice(1).map((word, i) => pairs(words[i] ?? [], word)),
  };
}

/** Two neighbours as they are, and by the first group of each: every combination of groups would be many for little. */
function pairs(before: readonly string[], after: readonly string[]): string[] {
  const [own = '', group = own] = before;
  const [next = '', nextGroup = next] = after;
  return [...new Set([`${own} ${next}`, `${group} ${nextGroup}`])];
}
