import { type QuoteWord, quoteWords } from './quote-words.ts';

/** A bracketed insertion of the writer: its words, and the number of the quotation's word it stands before. */
export interface Insertion {
  text: string;
  before: number;
}

/** A quotation as someone pasted it, made ready to be aligned. Offsets of words are UTF-16 units of `text`. */
export interface QuotedText {
  /** Its runs, joined by a space. */
  text: string;
  /** Its words without those in brackets. */
  words: readonly QuoteWord[];
  /** Words before which it says that it leaves something out. */
  ellipses: ReadonlySet<number>;
  /** Words before which an attribution breaks it in two: "...," she said, "...". */
  breaks: ReadonlySet<number>;
  insertions: readonly Insertion[];
}

const ELLIPSIS = /\[\s*(?:\.{2,}|…)\s*\]|(?:\.\s?){2,}\.|\.{2,}|…/g;
/** A letter in brackets that only changes a capital: "[T]he". */
const CAPITAL = /(?<!\p{L})\[(\p{L})\](?=\p{L})/gu;
const INSERTION = /\[([^\][]*)\]/g;

/** Reads the runs of a quotation. Brackets are the writer's insertions and ellipses are omissions, so neither counts as a word of the speaker. */
export function readQuotedText(runs: readonly string[]): QuotedText {
  const text = runs.join(' ').replace(CAPITAL, `${OPENED}$1`);
  const marked = text.replace(INSERTION, (whole) => ' '.repeat(whole.length));
  const words = quoteWords(marked.replaceAll(OPENED, ' '));
  const inside = (at: number) => at > 0 && at < words.length;
  const before = (offset: number) => words.filter(({ start }) => start < offset).length;
  const placesOf = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ index, 0: whole }) => before(index + whole.length));
  const insertions = [...text.matchAll(INSERTION)]
    .filter(({ 1: inner = '' }) => !/^\s*(?:\.{2,}|…|sic)?\s*$/i.test(inner))
    .map(({ index, 1: inner = '' }) => ({ text: inner.trim(), before: before(index) }));
  const capitals = [...text.matchAll(new RegExp(`${OPENED}(.)`, 'gu'))].map(({ index, 1: letter = '' }) => ({
    text: letter,
    before: before(index),
  }));
  const breaks = runs.map((_, at) => before(runs.slice(0, at).join(' ').replace(CAPITAL, `${OPENED}$1`).length));
  return {
    text: text.replaceAll(OPENED, ' '),
    words,
    ellipses: new Set(placesOf(ELLIPSIS).filter(inside)),
    breaks: new Set(breaks.filter(inside)),
    insertions: [...insertions, ...capitals],
  };
}

/** Stands for the brackets of "[T]he" while places are counted; no word holds it. */
const OPENED = '\u0002';
