import type { Features, Term } from '../reading/term.ts';

/** For each feature the texts that have it, by number, and with what weight: what a question has in common with all of them is read off here. */
export interface Postings {
  texts: number;
  byFeature: ReadonlyMap<string, { texts: Uint32Array; weights: Float32Array }>;
}

/** Lists the features of texts, in the texts' order. */
export function buildPostings(features: readonly Features[]): Postings {
  const lists = new Map<string, { texts: number[]; weights: number[] }>();
  for (const [text, own] of features.entries()) {
    for (const [feature, weight] of own) {
      const list = lists.get(feature) ?? { texts: [], weights: [] };
      list.texts.push(text);
      list.weights.push(weight);
      lists.set(feature, list);
    }
  }
  const byFeature = new Map(
    [...lists].map(([feature, { texts, weights }]) => [
      feature,
      { texts: Uint32Array.from(texts), weights: Float32Array.from(weights) },
    ]),
  );
  return { texts: features.length, byFeature };
}

/** For every text, the summed weight of the terms it speaks of, each as far as it does (see `likeness`). Touches no text that shares nothing. */
export function sharedWeights(terms: readonly Term[], weights: readonly number[], postings: Postings): Float64Array {
  const sums = new Float64Array(postings.texts);
  const best = new Float64Array(postings.texts);
  for (const [i, term] of terms.entries()) {
    const touched: number[] = [];
    for (const [feature, weight] of term.features) {
      const list = postings.byFeature.get(feature);
      list?.texts.forEach((text, at) => {
        const value = weight * (list.weights[at] ?? 0);
        const before = best[text] ?? 0;
        if (before === 0) touched.push(text);
        if (value > before) best[text] = value;
      });
    }
    for (const text of touched) {
      sums[text] = (sums[text] ?? 0) + (weights[i] ?? 0) * (best[text] ?? 0);
      best[text] = 0;
    }
  }
  return sums;
}
