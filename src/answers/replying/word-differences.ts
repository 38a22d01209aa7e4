import { diffArrays } from 'diff';
import { wording } from './wording.ts';

/** More differences than this, or more words that differ for each that stays, are read more easily in the two sentences. */
const MOST = { differences: 4, words: 0.5 };

/**
 * In which words a new sentence differs from the old, old ones first: "40, now 14; left out: at least". Figures are whole. Without
 * quotation marks, which would stand round half a quotation. Undefined when only marks differ, or so much that both have to be read.
 */
export function wordDifferences(
  before: string,
  after: string,
  replies: Readonly<Record<string, string>>,
): string | undefined {
  const hunks = diffArrays(wordsOf(before), wordsOf(after));
  const count = (some: typeof hunks) => some.reduce((sum, { value }) => sum + value.length, 0);
  const gone = hunks.filter(({ removed }) => removed);
  const come = hunks.filter(({ added }) => added);
  const stays = hunks.filter(({ added, removed }) => !added && !removed);
  if (Math.max(count(gone), count(come)) > MOST.words * count(stays)) return undefined;
  const differences = hunks.flatMap(({ added, removed, value }, at) => {
    const [previous, next] = [hunks[at - 1], hunks[at + 1]];
    if (added) return previous?.removed ? [] : [wording(replies, 'words_gained', { new: value.join(' ') })];
    if (!removed) return [];
    const old = value.join(' ');
    return next?.added
      ? [wording(replies, 'words_replaced', { old, new: next.value.join(' ') })]
      : [wording(replies, 'words_dropped', { old })];
  });
  return differences.length === 0 || differences.length > MOST.differences ? undefined : differences.join('; ');
}

/** The words of a sentence as printed, without quotation marks and without the marks at their ends. */
function wordsOf(text: string): string[] {
  return text
    .replace(/["“”«»„]/g, '')
    .split(/\s+/)
    .map((word) => word.replace(/^[([]+|[.,;:!?)\]…]+$/g, ''))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}
