import Fuse from 'fuse.js';
import { trigrams } from './trigrams.ts';
import { buildWordList, isMendable, type WordList } from './word-list.ts';

export { buildWordList, type WordList };

/** A known word, and how like the typed one it is: 1 would be the same, one wrong letter in six is about .83. */
export interface Correction {
  word: string;
  similarity: number;
}

export interface CorrectOptions {
  /** The least similarity that counts as a typing error and not another word. Default .75. */
  floor?: number;
}

/** So many words that share the most parts are looked at closely. */
const SHORTLIST = 24;
const FUSE_OPTIONS = { ignoreLocation: true, threshold: 0.34, isCaseSensitive: true };

/**
 * The known word that a word as typed most likely is: at most about one letter in four wrong, missing, added or swapped with its
 * neighbour, a wrong first letter counting more. `undefined` for a word that is known, has fewer than four letters or a digit,
 * or is like none. Of words equally alike the commoner wins.
 */
export function correctWord(
  list: WordList,
  word: string,
  { floor = 0.75 }: CorrectOptions = {},
): Correction | undefined {
  if (list.numbers.has(word) || !isMendable(word)) return undefined;
  const found = [...swapped(list, word), ...likeWords(list, word)].filter(({ similarity }) => similarity >= floor);
  const [best] = found.sort((a, b) => b.similarity - a.similarity || countOf(list, b.word) - countOf(list, a.word));
  return best;
}

/** Known words that come of swapping two neighbouring letters, which Fuse counts as two errors and people as one. */
function swapped(list: WordList, word: string): Correction[] {
  const found: Correction[] = [];
  for (let i = 0; i + 1 < word.length; i += 1) {
    const other = word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2);
    if (list.numbers.has(other))
      found.push({ word: other, similarity: (1 - 1 / word.length) * firstLetter(word, other) });
  }
  return found;
}

/** The longer word is the pattern, so that each letter that only one of the two has counts as an error. */
function likeWords(list: WordList, word: string): Correction[] {
  return shortlist(list, word).map((other) => {
    const [longer, shorter] = other.length > word.length ? [other, word] : [word, other];
    const { isMatch, score } = Fuse.match(longer, shorter, FUSE_OPTIONS);
    return { word: other, similarity: isMatch ? (1 - score) * firstLetter(word, other) : 0 };
  });
}

/** Hardly anyone mistypes a first letter; words that differ in it are most often two words. */
function firstLetter(word: string, other: string): number {
  return word[0] === other[0] ? 1 : 0.93;
}

/** The known words that share the largest part of their three-letter parts with a word. */
function shortlist(list: WordList, word: string): string[] {
  const own = trigrams(word);
  const shared = new Map<number, number>();
  for (const part of own) {
    const place = list.parts.get(part);
    if (place === undefined) continue;
    const end = list.starts[place + 1] ?? 0;
    for (let at = list.starts[place] ?? 0; at < end; at += 1) {
      const number = list.members[at] ?? 0;
      shared.set(number, (shared.get(number) ?? 0) + 1);
    }
  }
  const scored: { other: string; share: number }[] = [];
  for (const [number, count] of shared) {
    const other = list.words[number] ?? '';
    if (Math.abs(other.length - word.length) > 2) continue;
    scored.push({ other, share: count / (own.length + other.length) });
  }
  return scored
    .sort((a, b) => b.share - a.share)
    .slice(0, SHORTLIST)
    .map(({ other }) => other);
}

function countOf(list: WordList, word: string): number {
  return list.counts[list.numbers.get(word) ?? -1] ?? 0;
}
