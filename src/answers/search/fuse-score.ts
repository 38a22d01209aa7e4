import Fuse from 'fuse.js';
import type { SearchIndex } from './build-index.ts';
import { foundWeight } from './found-weight.ts';
import { idf } from './idf.ts';
import type { Lookup, QueryWord } from './read-query.ts';

/** Fuse's options for one word, as its token search sets them. */
const OPTIONS = { ignoreLocation: true, threshold: 0.3, isCaseSensitive: true };
/** Fuse gives this to an exact match inside a longer text, and nothing better to a whole question. */
const EXACT = 0.001;
const LONGEST_PATTERN = 32;

/** A word of a question with how much it counts. */
interface Pattern {
  text: string;
  weight: number;
  lookups: readonly Lookup[];
  /** Parts of which at least one must stand in a text that the word matches; empty when that cannot be said. */
  parts: readonly string[];
}

/**
 * Scores texts of an index as Fuse's token search over all of them would (`useTokenSearch`, threshold .3, no field norm):
 * each word of the question through `Fuse.match`, weighted by how rare it is in the whole index. The result is Fuse's score:
 * .001 for a text with every word to 1 for a text with none. It is Fuse's to the digit where words stand as typed; a word
 * that a text has in another form, or has what it was mistyped for, or a synonym, counts by the weight of that lookup when
 * Fuse itself gives less.
 */
export function fuseScorer(index: SearchIndex, words: readonly QueryWord[]): (record: number) => number {
  const patterns = words.map(({ text, times, lookups }): Pattern => {
    const frequency = index.words.counts[index.words.numbers.get(text) ?? -1] ?? 0;
    return { text, weight: times * idf(frequency, index.ids.length), lookups, parts: necessaryParts(text) };
  });
  const most = patterns.reduce((sum, { weight }) => sum + weight, 0);
  return (record) => {
    const text = index.texts[record] ?? '';
    let sum = 0;
    for (const pattern of patterns) {
      const meant = (1 - EXACT) * foundWeight(index, pattern.lookups, record);
      sum += pattern.weight * (meant === 1 - EXACT ? meant : Math.max(meant, 1 - matchScore(pattern, text)));
    }
    return sum > 0 ? Math.max(EXACT, 1 - sum / most) : 1;
  };
}

/** `Fuse.match`, left out where its result is known beforehand: most words stand in a text to the letter, or not at all. */
function matchScore({ text: pattern, parts }: Pattern, text: string): number {
  if (parts.length > 0) {
    if (text.includes(pattern)) return pattern === text ? 0 : EXACT;
    if (parts.length === 1 || !parts.some((part) => text.includes(part))) return 1;
  }
  const { isMatch, score } = Fuse.match(pattern, text, OPTIONS);
  return isMatch ? score : 1;
}

/** A word that matches with n errors holds at least one of any n + 1 parts of it to the letter. */
function necessaryParts(word: string): string[] {
  if (word.length > LONGEST_PATTERN) return [];
  const count = Math.floor(word.length * OPTIONS.threshold) + 1;
  return Array.from({ length: count }, (_, i) =>
    word.slice(Math.floor((i * word.length) / count), Math.floor(((i + 1) * word.length) / count)),
  );
}
