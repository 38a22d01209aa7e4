import { indexOfWords, splitWords } from '../words.ts';

/** A remedy for words that should have been copied from one of some texts: those texts' own words, where only marks or case differ. */
export function nearestIn(texts: readonly string[], sought: string): string {
  const soughtWords = splitWords(sought);
  for (const text of texts) {
    const words = splitWords(text);
    const at = indexOfWords(words, soughtWords);
    const [first, last] = [words[at], words[at + soughtWords.length - 1]];
    if (first && last) return `copy: ${text.slice(first.start, last.end)}`;
  }
  return `copy from: ${texts.join(' | ')}`;
}
