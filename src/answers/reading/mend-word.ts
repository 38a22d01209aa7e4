import { correctWord, type WordList } from '../search/correct-word.ts';
import { stem } from '../search/stem.ts';

/** A cut-off word has at least this many letters left. */
const SHORTEST_CUT = 4;

/**
 * A word as it was meant: itself when it or another form of it is known, a known word it was mistyped for, or the known word it is
 * the beginning of ("inaug"); else as typed.
 */
export function mendWord(word: string, words: WordList, stems: ReadonlySet<string>): string {
  if (words.numbers.has(word) || stems.has(stem(word))) return word;
  return correctWord(words, word)?.word ?? completion(word, words) ?? word;
}

function completion(word: string, { words, counts }: WordList): string | undefined {
  if (word.length < SHORTEST_CUT || /\d/.test(word)) return undefined;
  const longer = words.flatMap((known, i) => (known.startsWith(word) ? [{ known, count: counts[i] ?? 0 }] : []));
  const meanings = new Set(longer.map(({ known }) => stem(known)));
  return meanings.size <= 2 ? longer.sort((a, b) => b.count - a.count)[0]?.known : undefined;
}
