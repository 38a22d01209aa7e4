import type { SearchIndex } from './build-index.ts';
import type { Lookup, QueryWord } from './read-query.ts';

/** A record by number with its BM25 sum. */
export interface RankedRecord {
  record: number;
  sum: number;
}

const K1 = 1.2;
const B = 0.4;

/**
 * The `most` records with the largest BM25 sums for the words of a question, best first, the earlier of two equal ones first.
 * Reads the records in which a word stands and no others.
 */
export function rankRecords(index: SearchIndex, words: readonly QueryWord[], most: number): RankedRecord[] {
  const lookups = words.flatMap((word) => word.lookups).sort((a, b) => b.idf * b.weight - a.idf * a.weight);
  const sums = new Float32Array(index.ids.length);
  const touched: number[] = [];
  for (const lookup of lookups) {
    const end = index.starts[lookup.stem + 1] ?? 0;
    for (let at = index.starts[lookup.stem] ?? 0; at < end; at += 1) {
      const record = index.records[at] ?? 0;
      if (sums[record] === 0) touched.push(record);
      sums[record] = (sums[record] ?? 0) + share(index, lookup, record, index.counts[at] ?? 0);
    }
  }
  return best(sums, touched, most);
}

/** What one word adds to a record in which it stands `count` times. */
function share(index: SearchIndex, lookup: Lookup, record: number, count: number): number {
  const length = (index.lengths[record] ?? 0) / index.averageLength;
  return (lookup.weight * lookup.idf * count * (K1 + 1)) / (count + K1 * (1 - B + B * length));
}

function best(sums: Float32Array, touched: readonly number[], most: number): RankedRecord[] {
  const found: RankedRecord[] = [];
  let least = 0;
  for (const record of touched) {
    const sum = sums[record] ?? 0;
    if (sum < least) continue;
    found.push({ record, sum });
    if (found.length < most * 4) continue;
    found.sort(byRank).length = most;
    least = found[most - 1]?.sum ?? 0;
  }
  return found.sort(byRank).slice(0, most);
}

function byRank(a: RankedRecord, b: RankedRecord): number {
  return b.sum - a.sum || a.record - b.record;
}
