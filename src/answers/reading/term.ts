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

/** What a text is about, for look-up: each feature of its terms with the greatest weight it has there. */
export type Features = ReadonlyMap<string, number>;

/** The features of all terms together. */
export function featuresOf(terms: Iterable<Term>): Features {
  const features = new Map<string, number>();
  for (const term of terms) {
    for (const [feature, weight] of term.features)
      if (weight > (features.get(feature) ?? 0)) features.set(feature, weight);
  }
  return features;
}

/** How far a text speaks of the term, 0 to 1: the best feature they share, weighed by both. */
export function likeness(term: Term, features: Features): number {
  let best = 0;
  for (const [feature, weight] of term.features) {
    const other = features.get(feature);
    if (other !== undefined && weight * other > best) best = weight * other;
  }
  return best;
}

/** The source a term names, if it names one. */
export const sourceOf = (term: Term): string | undefined => (term.key.startsWith('e:') ? term.key.slice(2) : undefined);

/** The number a term is, as digits, if it is one. */
export const numberOf = (term: Term): string | undefined => (term.key.startsWith('n:') ? term.key.slice(2) : undefined);
