/** A word of a text: letters and digits, folded to lower case; `[start, end)` is where it stands as printed. */
export interface Word {
  word: string;
  start: number;
  end: number;
}

/** The words of a text in order. Punctuation, quotation marks and white space stand between words, never in them. */
export function splitWords(text: string, start = 0, end = text.length): Word[] {
  return [...text.slice(start, end).matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: word.normalize('NFKC').toLowerCase(),
    start: start + index,
    end: start + index + word.length,
  }));
}

/** A sentence reduced to what it says: its words in lower case, without punctuation. Equal for sentences that differ in nothing else. */
export function wordKey(text: string): string {
  return splitWords(text)
    .map(({ word }) => word)
    .join(' ');
}
