import type { SearchIndex } from './build-index.ts';
import type { Lookup } from './read-query.ts';

/** The largest weight among the lookups whose stem stands in a record; 0 when none does. */
export function foundWeight(index: SearchIndex, lookups: readonly Lookup[], record: number): number {
  let most = 0;
  for (const { stem, weight } of lookups) {
    if (weight > most && hasStem(index, stem, record)) most = weight;
  }
  return most;
}

function hasStem(index: SearchIndex, stem: number, record: number): boolean {
  const end = index.starts[stem + 1] ?? 0;
  let low = index.starts[stem] ?? 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((index.records[middle] ?? 0) < record) low = middle + 1;
    else high = middle;
  }
  return low < end && index.records[low] === record;
}
