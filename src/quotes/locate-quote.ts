import { stem } from '../answers/search/stem.ts';
import { stopWords } from '../answers/search/stop-words.ts';
import { alignQuote, type Stretch } from './align-quote.ts';
import { isNumberWord } from './number-words.ts';
import type { QuoteIndex } from './quote-index.ts';
import type { QuotedText } from './quoted-text.ts';

/** What a match is worth: a word of content, and one that any sentence has. */
const WEIGHT = { content: 2, plain: 1 } as const;
/** A passage that is joined on without an ellipsis has at least this many words of the quotation; with one, this many. */
const SOLID = { unannounced: 4, announced: 2 } as const;
/** What a jump costs, first try to last: the first at which every joined passage is solid is kept. */
const JUMPS = [4, 8, Number.POSITIVE_INFINITY] as const;
/** Cells of the largest table: some 2,000 words against an article of 10,000. What does not fit is cut off the quotation. */
const MOST_CELLS = 20_000_000;
/** Words inside quotation marks are the likelier place of a quotation, those of the claimed speaker likelier still. */
const FAVOUR = { quoted: 0.02, spoken: 0.04 } as const;

/** What it costs to leave out words on both sides of a quotation mark. */
const EDGE = 1;

/** How much a word of a quotation says. */
export function weightOf(key: string): number {
  return stopWords.has(key) && !isNumberWord(key) ? WEIGHT.plain : WEIGHT.content;
}

/** Where the words of a quotation stand in the article, best alignment over the whole of it; `speaks` tells whose words are preferred where two places are equal. */
export function locateQuote(quoted: QuotedText, index: QuoteIndex, speaks: (quotation: number) => boolean): Stretch[] {
  const most = Math.floor(MOST_CELLS / (index.words.length + 1));
  const words = quoted.words.slice(0, most);
  const article = index.words.map(({ key }) => key);
  const kinds = [words.map(({ key }) => kindOf(key)), article.map(kindOf)] as const;
  const favour = (at: number) => {
    const quotation = index.quotationOf[at] ?? -1;
    if (quotation < 0) return 0;
    return speaks(quotation) ? FAVOUR.spoken : FAVOUR.quoted;
  };
  const weights = words.map(({ key }) => weightOf(key));
  const task = {
    quote: words.map(({ key }) => key),
    article,
    weight: (at: number) => weights[at] ?? 0,
    favour,
    alike: (i: number, j: number) => kinds[0][i] === kinds[1][j],
    passing: (at: number) => (at > 0 && index.quotationOf[at] !== index.quotationOf[at - 1] ? EDGE : 0),
    leavesOut: (at: number) => quoted.ellipses.has(at) || quoted.breaks.has(at),
  };
  for (const cost of JUMPS) {
    const stretches = alignQuote(task, cost);
    if (cost === Number.POSITIVE_INFINITY || stretches.every((stretch) => isSolid(stretch, task))) return stretches;
  }
  return [];
}

/** Equal for words that are likely to stand for one another: forms of one word, and any two numbers. */
const kindOf = (key: string): string => (isNumberWord(key) ? '#' : stem(key));

function isSolid({ steps }: Stretch, { quote, article, leavesOut }: Parameters<typeof alignQuote>[0]): boolean {
  const first = steps.find((step) => step.quote !== undefined)?.quote ?? 0;
  const last = steps.findLast((step) => step.quote !== undefined)?.quote ?? 0;
  const same = steps.filter(
    (s) => s.quote !== undefined && s.article !== undefined && quote[s.quote] === article[s.article],
  );
  const announced = (first === 0 || leavesOut(first)) && (last === quote.length - 1 || leavesOut(last + 1));
  return same.length >= Math.min(announced ? SOLID.announced : SOLID.unannounced, quote.length);
}
