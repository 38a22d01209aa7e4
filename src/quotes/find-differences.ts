import { tokenize } from '../answers/search/tokenize.ts';
import type { Span } from '../stories/split-sentences.ts';
import type { Stretch } from './align-quote.ts';
import { weightOf } from './locate-quote.ts';
import { countNegations, denies } from './negations.ts';
import { statesOther } from './number-words.ts';
import type { QuoteIndex } from './quote-index.ts';
import type { QuoteWord } from './quote-words.ts';
import type { QuotedText } from './quoted-text.ts';

export type DifferenceKind =
  | 'negation_changed'
  | 'number_changed'
  | 'spliced'
  | 'words_changed'
  | 'words_dropped'
  | 'words_added'
  | 'cleaned_up'
  | 'bracketed';

/** One place where a quotation and the article part: the words of either side, as word numbers, `end` exclusive. Either may be empty, not both. */
export interface Difference {
  kind: DifferenceKind;
  /** Words of the quotation. */
  quote: Span;
  /** Words of the article; empty where the quotation goes on elsewhere before this place. */
  article: Span;
}

/** More words left out than this are no slip: two passages were joined. */
const SLIP = 8;

/** Every difference between a quotation and the place where it stands, in the quotation's order. */
export function findDifferences(stretches: readonly Stretch[], quoted: QuotedText, index: QuoteIndex): Difference[] {
  const found: Difference[] = [];
  let open: Difference | undefined;
  /** Where the next word of either side is expected. */
  let next = { quote: 0, article: stretches[0]?.steps.find(({ article }) => article !== undefined)?.article ?? 0 };
  const close = () => {
    if (open) found.push(...settle(open, quoted, index));
    open = undefined;
  };
  for (const [number, { steps }] of stretches.entries()) {
    const begins = steps.find(({ article }) => article !== undefined)?.article ?? next.article;
    if (number > 0) {
      close();
      const skipped = { start: next.article, end: Math.max(begins, next.article) };
      open = { kind: 'spliced', quote: { start: next.quote, end: next.quote }, article: skipped };
      close();
      next = { ...next, article: begins };
    }
    for (const { quote, article } of steps) {
      const mine = quote === undefined ? undefined : quoted.words[quote];
      const theirs = article === undefined ? undefined : index.words[article];
      if (mine && theirs && mine.key === theirs.key) {
        close();
        if (looksOther(mine, theirs, quote ?? 0, quoted, found)) {
          const kind = marksNumber(mine, theirs) ? 'number_changed' : 'cleaned_up';
          open = { kind, quote: spanOf(quote, next.quote), article: spanOf(article, next.article) };
          close();
        }
      } else {
        open ??= {
          kind: 'words_changed',
          quote: { start: next.quote, end: next.quote },
          article: { start: next.article, end: next.article },
        };
        if (quote !== undefined) open.quote.end = quote + 1;
        if (article !== undefined) open.article.end = article + 1;
      }
      next = { quote: (quote ?? next.quote - 1) + 1, article: (article ?? next.article - 1) + 1 };
    }
  }
  close();
  return found.map((one) =>
    one.kind === 'negation_changed' && onlyMoved(found, quoted, index) ? { ...one, kind: 'words_changed' } : one,
  );
}

/** A "not" that one difference takes and another gives back was moved, with other words around it. */
function onlyMoved(found: readonly Difference[], quoted: QuotedText, index: QuoteIndex): boolean {
  const count = (words: readonly QuoteWord[], { start, end }: Span) =>
    countNegations(words.slice(start, end).map(({ key }) => key));
  const [mine, theirs] = [
    found.reduce((sum, { quote }) => sum + count(quoted.words, quote), 0),
    found.reduce((sum, { article }) => sum + count(index.words, article), 0),
  ];
  return mine > 0 && mine === theirs;
}

const spanOf = (at: number | undefined, otherwise: number): Span => ({
  start: at ?? otherwise,
  end: (at ?? otherwise) + 1,
});

/** The same word, but for a capital or the punctuation before it; where the quotation begins anew, both are the writer's. */
function looksOther(
  mine: QuoteWord,
  theirs: QuoteWord,
  at: number,
  quoted: QuotedText,
  found: readonly Difference[],
): boolean {
  const fresh = at === 0 || quoted.ellipses.has(at) || quoted.breaks.has(at);
  const inserted = quoted.insertions.some(({ before }) => before === at || before === at + 1);
  if (fresh || inserted) return false;
  const joined = found.at(-1)?.quote.end === at;
  return plain(mine.raw) !== plain(theirs.raw) || (!joined && mine.before !== theirs.before);
}

/** Signs that make a number another: per cent, a currency, a minus. */
function marksNumber(mine: QuoteWord | undefined, theirs: QuoteWord | undefined): boolean {
  const signs = (word: QuoteWord | undefined) => (word?.before ?? '').replace(/[^%$€£+<>~-]/g, '');
  const isNumber = /\d/.test(mine?.key ?? '') || /%/.test(`${mine?.before}${theirs?.before}`);
  return isNumber && signs(mine) !== signs(theirs);
}

const plain = (raw: string): string => raw.normalize('NFC').replace(/[’ʼ]/g, "'");

/** Says what kind of difference it is, and leaves out what is none. */
function settle(difference: Difference, quoted: QuotedText, index: QuoteIndex): Difference[] {
  const open = withoutOutside(difference, quoted, index);
  if (open.kind === 'cleaned_up' || open.kind === 'number_changed') return [open];
  const { quote, article } = open;
  const left = quote.end === quote.start;
  const announced = quoted.ellipses.has(quote.start) || quoted.ellipses.has(quote.end);
  if (left && quoted.breaks.has(quote.start) && isAttribution(article, index)) return [];
  if (open.kind === 'spliced') return [open];
  if (left && (announced || article.end - article.start > SLIP || leavesSentence(article, index)))
    return [{ ...open, kind: 'spliced' }];
  const kind = kindOf(quote, article, quoted, index);
  const filled = quoted.insertions.some(({ before }) => before >= quote.start && before <= quote.end);
  const telling = index.words.slice(article.start, article.end).some(({ key }) => weightOf(key) > 1);
  // A bracket may stand for a pronoun, not for what the speaker said.
  if (left && filled && kind === 'words_dropped') return [{ ...open, kind: telling ? 'words_changed' : 'bracketed' }];
  return [{ ...open, kind }, ...(announced && !left ? [{ ...open, kind: 'spliced' as const }] : [])];
}

/** Words before and behind the quotation's marks are nobody's to change: what was set against them was added. */
function withoutOutside(difference: Difference, { words }: QuotedText, { quotationOf }: QuoteIndex): Difference {
  const { quote, article } = difference;
  const outside = quotationOf.slice(article.start, article.end).every((number) => number < 0);
  const inside = (at: number) => (quotationOf[at] ?? -1) >= 0;
  if (!outside || article.end === article.start) return difference;
  if (quote.start === 0 && inside(article.end))
    return { ...difference, article: { start: article.end, end: article.end } };
  const isLast = quote.end === words.length && inside(article.start - 1);
  return isLast ? { ...difference, article: { start: article.start, end: article.start } } : difference;
}

/** What lies between two quotations of the article, no more than a line of attribution. */
function isAttribution({ start, end }: Span, { quotationOf }: QuoteIndex): boolean {
  const [before, after] = [quotationOf[start - 1] ?? -1, quotationOf[end] ?? -1];
  return (
    before >= 0 && after === before + 1 && end - start <= 2 * SLIP && quotationOf.slice(start, end).every((n) => n < 0)
  );
}

function leavesSentence({ start, end }: Span, { sentenceOf }: QuoteIndex): boolean {
  return sentenceOf[start - 1] !== sentenceOf[end];
}

function kindOf(quote: Span, article: Span, quoted: QuotedText, index: QuoteIndex): DifferenceKind {
  const mine = quoted.words.slice(quote.start, quote.end);
  const theirs = index.words.slice(article.start, article.end);
  const [mineText, theirText] = [mine, theirs].map((words) => words.map(({ raw }) => raw).join(' ')) as [
    string,
    string,
  ];
  const [mineKeys, theirKeys] = [mine, theirs].map((words) => words.map(({ key }) => key)) as [string[], string[]];
  if (mine.length === 1 && theirs.length === 1 && mine[0]?.key === theirs[0]?.key && marksNumber(mine[0], theirs[0]))
    return 'number_changed';
  if (isMended(mineKeys, theirKeys, mineText, theirText)) return 'cleaned_up';
  const paired = mineKeys.some((key) => theirKeys.some((other) => denies(key, other)));
  if (paired || countNegations(mineKeys) !== countNegations(theirKeys)) return 'negation_changed';
  const onlyNumbers = Math.max(mine.length, theirs.length) <= 2;
  if ((onlyNumbers || (mine.length > 0 && theirs.length > 0)) && statesOther(mineText, theirText))
    return 'number_changed';
  if (mine.length === 0) return 'words_dropped';
  return theirs.length === 0 ? 'words_added' : 'words_changed';
}

/** Forms that copy editors swap to mend grammar. */
const AGREEMENT = [
  ['is', 'are'],
  ['was', 'were'],
  ['has', 'have'],
  ['does', 'do'],
  ['a', 'an'],
  ['who', 'whom'],
];
/** Sounds that transcripts leave out. */
const FILLERS = new Set('um uh uhm er erm ah hmm'.split(' '));

/** The same said, in other letters: a contraction opened, a figure in words, agreement mended, an "um" left out. */
function isMended(mine: readonly string[], theirs: readonly string[], mineText: string, theirText: string): boolean {
  if (mine.length === 0 && theirs.length > 0) return theirs.every((key) => FILLERS.has(key));
  if (theirs.length === 0) return mine.every((key) => FILLERS.has(key));
  const [a = '', b = ''] = [mine[0], theirs[0]];
  if (mine.length === 1 && theirs.length === 1 && AGREEMENT.some((pair) => pair.includes(a) && pair.includes(b)))
    return true;
  if ([...mine, ...theirs].some((key) => key.endsWith("'d"))) return false;
  const possessive = (keys: readonly string[]) => keys.some((key) => key.endsWith("'s"));
  return possessive(mine) === possessive(theirs) && tokenize(mineText).join(' ') === tokenize(theirText).join(' ');
}
