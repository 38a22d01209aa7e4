import type { SearchIndex } from './build-index.ts';
import { correctWord } from './correct-word.ts';
import { idf } from './idf.ts';
import { stem } from './stem.ts';

/** What a word of a question is looked up as: a stem of the index, and how surely the word means it. */
export interface Lookup {
  /** Place of the stem in the index. */
  stem: number;
  /** 1 for the word itself or another form of it, the similarity for a mended word, .75 for a synonym. */
  weight: number;
  idf: number;
}

/** A word of a question made ready to be looked up. */
export interface QueryWord {
  text: string;
  /** How often the question has it. */
  times: number;
  /** Empty for a word that the index does not know in any form. */
  lookups: readonly Lookup[];
  /** How much the word counts among the words of the question; an unknown one counts .7 of the most a word can. */
  importance: number;
}

/** Synonyms of a stem, as stems or words. */
export type Synonyms = (stem: string) => readonly string[];

/** Nobody asks with more words; who pastes an article need not hold up the others. */
const MOST_WORDS = 200;
const SYNONYM_WEIGHT = 0.75;
const UNKNOWN_IMPORTANCE = 0.7;

/** Finds what each distinct word of a question, up to its two hundredth, can mean in an index: itself in any form, what it was mistyped for, its synonyms. */
export function readQuery(index: SearchIndex, words: readonly string[], synonyms?: Synonyms): QueryWord[] {
  const times = new Map<string, number>();
  for (const word of words.slice(0, MOST_WORDS)) times.set(word, (times.get(word) ?? 0) + 1);
  return [...times].map(([text, count]) => {
    const own = findStem(index, stem(text), 1);
    const correction = own ? undefined : correctWord(index.words, text);
    const meant = stem(correction?.word ?? text);
    const lookup = own ?? (correction && findStem(index, meant, correction.similarity));
    const others = (synonyms?.(meant) ?? []).map(
      (other) => findStem(index, other, SYNONYM_WEIGHT) ?? findStem(index, stem(other), SYNONYM_WEIGHT),
    );
    const lookups = [lookup, ...others].filter((found) => found !== undefined);
    const distinct = lookups.filter((found, i) => lookups.findIndex((other) => other.stem === found.stem) === i);
    const most = UNKNOWN_IMPORTANCE * idf(0, index.ids.length);
    return { text, times: count, lookups: distinct, importance: distinct[0]?.idf ?? most };
  });
}

function findStem(index: SearchIndex, base: string, weight: number): Lookup | undefined {
  const found = index.stems.get(base);
  if (found === undefined) return undefined;
  const frequency = (index.starts[found + 1] ?? 0) - (index.starts[found] ?? 0);
  return { stem: found, weight, idf: idf(frequency, index.ids.length) };
}
