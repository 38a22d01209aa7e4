import type { StoryKnowledge } from '../answers/knowledge.ts';
import { quotedSpans } from '../stories/quoted-spans.ts';
import { splitLines } from '../stories/split-article.ts';
import { type Span, splitSentences } from '../stories/split-sentences.ts';
import type { Fact } from '../stories/story.ts';
import { type QuoteWord, quoteWords } from './quote-words.ts';

/** What stands in one pair of quotation marks of the article, and the facts that say whose words they are. */
export interface Quotation extends Span {
  facts: readonly Fact[];
}

/** An article made ready to hold quotations against. Offsets are UTF-16 units of the article. */
export interface QuoteIndex {
  knowledge: StoryKnowledge;
  text: string;
  /** Every word of the article, headings included. */
  words: readonly QuoteWord[];
  /** For each word the number of the quotation it stands in; -1 outside quotation marks. */
  quotationOf: Int32Array;
  quotations: readonly Quotation[];
  /** For each word the number of the sentence it stands in. */
  sentenceOf: Int32Array;
  sentences: readonly Span[];
}

/** Reads an article and the quotes of its facts; once a story. */
export function buildQuoteIndex(knowledge: StoryKnowledge): QuoteIndex {
  const { article, facts } = knowledge.story;
  const { text } = article;
  const words = quoteWords(text);
  const spans = article.paragraphs.flatMap(({ start, end }) => quotedSpans(text, start, end));
  const quotations = spans.map(({ start, end }) => ({
    start,
    end,
    facts: facts.filter((fact) => placesOf(fact, text).some((place) => place.start < end && start < place.end)),
  }));
  const sentences = splitLines(text).flatMap(({ start, end }) => splitSentences(text, start, end));
  return {
    knowledge,
    text,
    words,
    quotationOf: numbersOf(words, quotations),
    quotations,
    sentenceOf: numbersOf(words, sentences),
    sentences,
  };
}

/** Where the quoted words of a fact stand in the article. */
export function placesOf(fact: Fact, text: string): Span[] {
  return fact.quotes.flatMap((quote) =>
    fact.evidence.flatMap((passage) => {
      const at = text.indexOf(quote, passage.start);
      return at < 0 || at + quote.length > passage.end ? [] : [{ start: at, end: at + quote.length }];
    }),
  );
}

/** For each word the number of the span that holds it, or -1; spans in order, none inside another. */
function numbersOf(words: readonly QuoteWord[], spans: readonly Span[]): Int32Array {
  let span = 0;
  return Int32Array.from(words, ({ start, end }) => {
    while (span < spans.length && (spans[span]?.end ?? 0) < end) span += 1;
    return (spans[span]?.start ?? Number.POSITIVE_INFINITY) <= start ? span : -1;
  });
}

/** The quotations a stretch touches, whole, without their marks and the comma before the last; outside of any, the sentences. Offsets in the article. */
export function wholePlaces(stretch: Span, { text, quotations, sentences }: QuoteIndex): Span[] {
  const touches = (span: Span) => span.start < stretch.end && stretch.start < span.end;
  const quoted = quotations.filter(touches);
  const isOutside = quoted.every(({ start, end }) => start > stretch.start || end < stretch.end);
  if (quoted.length === 0 || isOutside) return sentences.filter(touches);
  return quoted.map(({ start, end }) => ({
    start,
    end: end - (/[,\s]*$/.exec(text.slice(start, end))?.[0].length ?? 0),
  }));
}
