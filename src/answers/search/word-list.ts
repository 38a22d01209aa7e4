import { trigrams } from './trigrams.ts';

/** Known words, and which of them share a three-letter part. Plain data, never changed after it is built. */
export interface WordList {
  words: readonly string[];
  /** Word to its place in `words`. */
  numbers: ReadonlyMap<string, number>;
  /** How often each word was given. */
  counts: Uint32Array;
  /** Three-letter part to its place in `starts`. */
  parts: ReadonlyMap<string, number>;
  /** Where the words of each part begin in `members`; one entry more than there are parts. */
  starts: Uint32Array;
  /** Places in `words`, part after part, rising within each. */
  members: Uint32Array;
}

/** In shorter words too many others stand one letter away; longer ones are no words, and Fuse would cut them up. */
const SHORTEST_MENDED = 4;
const LONGEST_MENDED = 32;

/** True for a word that may be mended, or be what another is mended to. */
export function isMendable(word: string): boolean {
  return word.length >= SHORTEST_MENDED && word.length <= LONGEST_MENDED && !/\p{N}/u.test(word);
}

/** A list of known words for `correctWord`, as `tokenize` gives them; repeats are welcome, the commoner of two equal corrections wins. */
export function buildWordList(words: Iterable<string>): WordList {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  for (const word of words) {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    counts[number] = (counts[number] ?? 0) + 1;
  }
  return listWords(numbers, Uint32Array.from(counts));
}

/** The same from words already numbered from 0 in the order of the map. */
export function listWords(numbers: ReadonlyMap<string, number>, counts: Uint32Array): WordList {
  const words = [...numbers.keys()];
  const parts = new Map<string, number>();
  const sizes: number[] = [];
  const ofWords = words.map((word) => {
    const own = isMendable(word) ? trigrams(word) : [];
    return own.map((part) => {
      const place = parts.get(part) ?? parts.size;
      parts.set(part, place);
      sizes[place] = (sizes[place] ?? 0) + 1;
      return place;
    });
  });
  const starts = runningTotals(sizes);
  const members = new Uint32Array(starts[sizes.length] ?? 0);
  const next = starts.slice();
  ofWords.forEach((places, number) => {
    for (const place of places) {
      const at = next[place] ?? 0;
      members[at] = number;
      next[place] = at + 1;
    }
  });
  return { words, numbers, counts, parts, starts, members };
}

/** Where each of several runs begins when they are laid end to end, and at last where all end. */
export function runningTotals(sizes: ArrayLike<number>): Uint32Array {
  const totals = new Uint32Array(sizes.length + 1);
  for (let i = 0; i < sizes.length; i += 1) totals[i + 1] = (totals[i] ?? 0) + (sizes[i] ?? 0);
  return totals;
}
