/**
 * How telling a word is that stands in `frequency` of `total` texts: Fuse's own formula for token search, and BM25's.
 * Always above 0; largest for a word that stands in none.
 */
export function idf(frequency: number, total: number): number {
  return Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5));
}
