import type { Span } from '../stories/split-sentences.ts';
import { weightOf } from './locate-quote.ts';
import type { QuoteIndex } from './quote-index.ts';
import type { QuotedText } from './quoted-text.ts';

/** Longer ones have words in a row somewhere. */
const LONGEST = 8;

/** The quotation that has every word of a short one, in another order; undefined when none has, or when a single word carries it. */
export function findShuffled({ words }: QuotedText, index: QuoteIndex): Span | undefined {
  const telling = words.filter(({ key }) => weightOf(key) > 1);
  if (words.length > LONGEST || telling.length < 2) return undefined;
  for (const [number] of index.quotations.entries()) {
    const own = index.words.filter((_, at) => index.quotationOf[at] === number);
    const taken = words.map(({ key }) => own.find((word) => word.key === key));
    const [first, last] = [
      Math.min(...taken.map((word) => word?.start ?? Number.NaN)),
      Math.max(...taken.map((word) => word?.end ?? Number.NaN)),
    ];
    const between = own.filter(({ start }) => start >= first && start < last).length;
    if (taken.every((word) => word !== undefined) && between <= 2 * words.length) return { start: first, end: last };
  }
  return undefined;
}
