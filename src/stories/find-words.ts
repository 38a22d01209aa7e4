import type { Span } from './split-sentences.ts';
import { splitWords } from './words.ts';

/**
 * Where a text first has the same words in a row, whatever stands between them: case, punctuation and spaces aside. As much of the
 * text's own punctuation on either side is taken along as the sought words have there. Undefined when it does not have them.
 */
export function findWords(text: string, sought: string): Span | undefined {
  const words = splitWords(text);
  const soughtWords = splitWords(sought);
  if (soughtWords.length === 0) return undefined;
  const at = words.findIndex((_, index) => soughtWords.every(({ word }, step) => words[index + step]?.word === word));
  const [first, last] = [words[at], words[at + soughtWords.length - 1]];
  if (!first || !last) return undefined;
  const [before, after] = [/^[^\p{L}\p{N}]*/u.exec(sought), /[^\p{L}\p{N}]*$/u.exec(sought)].map(
    (marks) => marks?.[0].length ?? 0,
  );
  const opening = /[^\p{L}\p{N}\s]*$/u.exec(text.slice(0, first.start))?.[0] ?? '';
  const closing = /^[^\p{L}\p{N}\s]*/u.exec(text.slice(last.end))?.[0] ?? '';
  return {
    start: first.start - Math.min(opening.length, before ?? 0),
    end: last.end + Math.min(closing.length, after ?? 0),
  };
}
