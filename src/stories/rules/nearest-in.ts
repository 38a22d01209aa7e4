import { findWords } from '../find-words.ts';

/** A remedy for words that should have been copied from one of some texts: that text's own words, where only marks or case differ. */
export function nearestIn(texts: readonly string[], sought: string): string {
  for (const text of texts) {
    const same = findWords(text, sought);
    if (same) return `copy: ${text.slice(same.start, same.end)}`;
  }
  return `copy from: ${texts.join(' | ')}`;
}
