import type { Part } from '../answers/answer-schema.ts';
import type { Difference } from './find-differences.ts';
import type { QuoteIndex } from './quote-index.ts';
import type { QuotedText } from './quoted-text.ts';

type Runs = Extract<Part, { kind: 'diff' }>['runs'];

/** Words shown before and behind a difference. */
const CONTEXT = 4;
/** Differences shown at most; of a long paste with many, the first tell enough. */
const MOST = 8;

/** The differences with a few words around each, in the quotation's order. Gaps are marked by "…". */
export function diffRuns(differences: readonly Difference[], { words, text }: QuotedText, index: QuoteIndex): Runs {
  const runs: Runs = [];
  let at = 0;
  const shown = differences.filter(({ kind }) => kind !== 'spliced' && kind !== 'bracketed').slice(0, MOST);
  const same = (from: number, to: number) => {
    const [first, last] = [words[from], words[to - 1]];
    if (first && last && to > from) runs.push({ in: 'both', text: text.slice(first.start, last.end) });
  };
  for (const [number, { quote, article }] of shown.entries()) {
    const before = Math.max(at, quote.start - CONTEXT);
    if (before > at && !(number === 0 && before === 0)) {
      if (number > 0) same(at, Math.min(at + CONTEXT, before));
      runs.push({ in: 'both', text: '…' });
    }
    same(before, quote.start);
    const mine = sliceOf(text, words, quote.start, quote.end);
    const theirs = sliceOf(index.text, index.words, article.start, article.end);
    if (mine) runs.push({ in: 'quote', text: mine });
    if (theirs) runs.push({ in: 'story', text: theirs });
    at = quote.end;
  }
  const end = Math.min(words.length, at + CONTEXT);
  same(at, end);
  if (end < words.length || shown.length < differences.length) runs.push({ in: 'both', text: '…' });
  return runs;
}

/** A run of words as written, with the punctuation between the word before and the first of them when that is what differs. */
function sliceOf(
  text: string,
  words: readonly { start: number; end: number; before: string }[],
  from: number,
  to: number,
): string {
  const [first, last] = [words[from], words[to - 1]];
  if (!first || !last || to <= from) return '';
  const mark = first.before === '-' ? '-' : first.before && `${first.before} `;
  return from === 0 ? text.slice(first.start, last.end) : `${mark}${text.slice(first.start, last.end)}`;
}
