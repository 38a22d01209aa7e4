import { correctWord, type WordList } from '../search/correct-word.ts';
import { stem } from '../search/stem.ts';

/** What a typed word is held against. */
export interface KnownWords {
  /** Words of the story, the lexicon and the intents: what a typing error may be mended to. */
  words: WordList;
  /** Their stems: another form of a known word is no typing error. */
  stems: ReadonlySet<string>;
  /** Base words of the language: a word of its own, even if the story has no use for it. */
  dictionary: ReadonlySet<string>;
}

/** A cut-off word has at least this many letters left. */
const SHORTEST_CUT = 4;

/**
 * A word as it was meant: itself when it is a word, the known word it was mistyped for, or the known word it is the beginning of
 * ("inaug"); else as typed.
 */
export function mendWord(word: string, { words, stems, dictionary }: KnownWords): string {
  if (words.numbers.has(word) || stems.has(stem(word)) || isWord(word, dictionary)) return word;
  return correctWord(words, word)?.word ?? completion(word, words) ?? word;
}

/** Endings that English adds, with what stands in their place in the base word. */
const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['ies', ['y']],
  ['ied', ['y']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
  ['ers', ['', 'e']],
  ['er', ['', 'e']],
  ['ly', ['']],
];

/** True for a word of the dictionary in any of its forms. */
export function isWord(word: string, dictionary: ReadonlySet<string>): boolean {
  if (dictionary.has(word)) return true;
  return ENDINGS.some(([ending, bases]) => {
    if (!word.endsWith(ending)) return false;
    const rest = word.slice(0, -ending.length);
    return (
      bases.some((base) => dictionary.has(rest + base)) || (/(.)\1$/.test(rest) && dictionary.has(rest.slice(0, -1)))
    );
  });
}

function completion(word: string, { words, counts }: WordList): string | undefined {
  if (word.length < SHORTEST_CUT || /\d/.test(word)) return undefined;
  const longer = words.flatMap((known, i) => (known.startsWith(word) ? [{ known, count: counts[i] ?? 0 }] : []));
  const meanings = new Set(longer.map(({ known }) => stem(known)));
  return meanings.size <= 2 ? longer.sort((a, b) => b.count - a.count)[0]?.known : undefined;
}
