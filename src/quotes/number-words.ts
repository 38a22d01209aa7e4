import { tokenize } from '../answers/search/tokenize.ts';

/** Words that count without being a figure. "One" is among them only where another number stands against it. */
const COUNTING = new Set(
  `first second third fourth fifth sixth seventh eighth ninth tenth half quarter dozens hundreds thousands millions billions
trillions once twice double triple single`.split(/\s+/),
);

/** True for a figure, a number in words, and words such as "first", "half" or "dozens". */
export function isNumberWord(key: string): boolean {
  return COUNTING.has(key) || /\d/.test(key) || (key !== 'one' && tokenize(key).some((token) => /^\d/.test(token)));
}

/** The numbers that a run of words states, in order, equal however they are written: "11k" and "eleven thousand" are "11000". */
export function numbersIn(words: string): string[] {
  return tokenize(words).filter((token) => /^\d/.test(token) || COUNTING.has(token));
}

/** True when two runs of words state different numbers. */
export function statesOther(a: string, b: string): boolean {
  const [mine, theirs] = [numbersIn(a), numbersIn(b)];
  if (mine.length === 0 && theirs.length === 0) return false;
  const withOne = (numbers: string[], words: string) => (/\bone\b/i.test(words) ? [...numbers, '1'] : numbers);
  return withOne(mine, a).sort().join(' ') !== withOne(theirs, b).sort().join(' ');
}
