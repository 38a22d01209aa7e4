/**
 * One unit of meaning in a text: a word, a phrase of the lexicon, a number, or a source by one of its names.
 * Two terms are alike as far as they share a feature; the weight says how much of the term's meaning the feature carries (0 to 1).
 */
export interface Term {
  /** The words as typed, lower case. */
  text: string;
  /** The feature that is the term itself: `e:<source id>`, `n:<number>` or `s:<stem>`. Document frequencies count these. */
  key: string;
  /** All features, the key included: also `g:<group>` of the lexicon and `e:<id>` of the organisation a person belongs to. */
  features: ReadonlyMap<string, number>;
  /** Position of its first token, and the position behind its last. */
  start: number;
  end: number;
}

/** How alike two terms are, 0 to 1: the best shared feature. */
export function likeness(a: Term, b: Term): number {
  if (a.key === b.key) return 1;
  let best = 0;
  for (const [feature, weight] of a.features) {
    const other = b.features.get(feature);
    if (other !== undefined && weight * other > best) best = weight * other;
  }
  return best;
}

/** The source a term names, if it names one. */
export const sourceOf = (term: Term): string | undefined => (term.key.startsWith('e:') ? term.key.slice(2) : undefined);

/** The number a term is, as digits, if it is one. */
export const numberOf = (term: Term): string | undefined => (term.key.startsWith('n:') ? term.key.slice(2) : undefined);
