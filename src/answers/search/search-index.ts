import type { SearchIndex } from './build-index.ts';
import { foundWeight } from './found-weight.ts';
import { fuseScorer } from './fuse-score.ts';
import { rankRecords } from './rank-records.ts';
import { type QueryWord, readQuery, type Synonyms } from './read-query.ts';
import { stopWords } from './stop-words.ts';
import { tokenize } from './tokenize.ts';

/** A record found for a question: the best one of its id. */
export interface Candidate {
  id: string;
  /** Number of the record, as given to `buildIndex`. */
  record: number;
  /** Fuse's token score turned round (see `fuseScorer`): 0 to 1, higher is better. Orders candidates of one question; says little between questions. */
  score: number;
  /** How much of the question stands in the record, 0 to 1, each word weighted by how rare it is. Comparable between questions. */
  coverage: number;
  /** The words of the question found in the record in any form, in the question's order. */
  matched: string[];
}

export interface SearchOptions {
  /** So many ids at most. Default 20. */
  limit?: number;
  /** So many records are put before Fuse. Default 50. */
  pool?: number;
  /** Other words that mean the same, counted at .75. */
  synonyms?: Synonyms;
}

/**
 * Finds the records that a question is most likely about, best first, without looking at most of the index: its words, in any
 * form, mended where mistyped, pick the `pool` records; Fuse's token score decides among those. A string is tokenized and rid
 * of its stop words; a list of words is taken as it is and should come from `tokenize`. No words, no candidates.
 */
export function searchIndex(
  index: SearchIndex,
  query: string | readonly string[],
  { limit = 20, pool = 50, synonyms }: SearchOptions = {},
): Candidate[] {
  const words = typeof query === 'string' ? tokenize(query).filter((word) => !stopWords.has(word)) : query;
  const read = readQuery(index, words, synonyms);
  const score = fuseScorer(index, read);
  const ranked = rankRecords(index, read, pool).map(({ record, sum }) => ({ record, sum, score: 1 - score(record) }));
  ranked.sort((a, b) => b.score - a.score || b.sum - a.sum || a.record - b.record);
  const firstOfId = new Map<string, (typeof ranked)[number]>();
  for (const found of ranked) {
    const id = index.ids[found.record] ?? '';
    if (!firstOfId.has(id)) firstOfId.set(id, found);
    if (firstOfId.size >= limit) break;
  }
  return [...firstOfId].map(([id, found]) => ({
    id,
    record: found.record,
    score: found.score,
    ...cover(index, read, found.record),
  }));
}

/** Which words of a question a record has, and what share of the question that is. */
function cover(
  index: SearchIndex,
  words: readonly QueryWord[],
  record: number,
): Pick<Candidate, 'coverage' | 'matched'> {
  let whole = 0;
  let found = 0;
  const matched: string[] = [];
  for (const { text, lookups, importance } of words) {
    const weight = foundWeight(index, lookups, record);
    whole += importance;
    found += importance * weight;
    if (weight > 0) matched.push(text);
  }
  return { coverage: whole > 0 ? found / whole : 0, matched };
}
