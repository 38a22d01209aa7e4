import { stem } from '../../answers/search/stem.ts';
import { tokenize } from '../../answers/search/tokenize.ts';
import type { Value } from '../../stories/fact-schema.ts';
import type { Fact } from '../../stories/story.ts';
import { isNumberWord, numbersIn } from '../number-words.ts';
import { quoteWords } from '../quote-words.ts';
import { TIME } from './check-dates.ts';
import type { DraftIndex } from './draft-index.ts';
import type { Fault, Judged } from './finding.ts';

/** Ways to keep a bound; any of the same line says the same. */
const BOUNDS: Readonly<Record<string, RegExp>> = {
  at_least:
    /\b(?:at least|no fewer than|no less than|a minimum of|or more|more than|over|upwards of|and more|plus)\b|\+/iu,
  at_most: /\b(?:at most|up to|no more than|as many as|as much as|a maximum of|or fewer|or less|not more than)\b/iu,
  about: /\b(?:about|around|some|roughly|approximately|an estimated|estimated|or so|nearly|close to)\b/iu,
  nearly: /\b(?:nearly|almost|close to|just under|approaching|not quite|about|around)\b/iu,
  more_than: /\b(?:more than|over|above|upwards of|exceed\w*|in excess of)\b/iu,
  less_than: /\b(?:less than|fewer than|under|below)\b/iu,
};

/** Whether the numbers of a sentence are the story's, bounds kept. */
export function checkNumbers(judged: Judged): Fault[] {
  const { sentence, facts, near, index } = judged;
  const printed = new Set(
    facts.flatMap(({ fact }) => [fact.statement, ...fact.evidence.map(({ quote }) => quote)]).flatMap(numbersIn),
  );
  const values = facts.flatMap(({ fact }) => fact.values.flatMap((value) => (isCount(value) ? [{ value, fact }] : [])));
  const stated = new Set(values.flatMap(({ value }) => (value.amount === undefined ? [] : [String(value.amount)])));
  const dates = [...sentence.own.matchAll(TIME)].map(({ index: at, 0: words }) => ({
    start: at,
    end: at + words.length,
  }));
  return numberSpans(sentence.own).flatMap((span): Fault[] => {
    if (dates.some(({ start, end }) => start < span.end && span.start < end)) return [];
    const words = sentence.own.slice(span.start, span.end);
    const numbers = numbersIn(words);
    if (numbers.length === 0) return [];
    const known = values.find(({ value }) => countsOf(value).some((amount) => numbers.includes(amount)));
    if (known && !keepsBound(known.value, sentence.own, span)) {
      return [
        {
          ...span,
          kind: 'hedge_dropped',
          fact: known.fact,
          fix: boundOf(known.value.text),
          note: 'draft_bound_dropped',
          fill: { printed: known.value.text },
        },
      ];
    }
    if (numbers.every((number) => printed.has(number) || stated.has(number))) return [];
    const others = near.flatMap(({ fact }) =>
      fact.values.flatMap((value) => (isCount(value) ? [{ value, fact }] : [])),
    );
    const taken = numbersIn(sentence.own);
    const isFree = ({ value }: { value: Count }) => !countsOf(value).some((amount) => taken.includes(amount));
    const other =
      values.find(isFree) ??
      firstNumber(judged, taken) ??
      others.find(isFree) ??
      sameUnit(sentence.own.slice(span.end), index).find(isFree);
    if (other)
      return [
        {
          ...span,
          kind: 'number_differs',
          fact: other.fact,
          note: 'draft_number_differs',
          fill: { printed: 'value' in other ? other.value.text : other.printed },
          ...('value' in other ? { fix: numberOf(other.value.text) } : { fix: other.printed }),
        },
      ];
    return numbers.every((number) => index.words.has(number))
      ? []
      : [{ ...span, kind: 'not_in_story', note: 'draft_not_in_story' }];
  });
}

type Count = Extract<Value, { kind: 'quantity' | 'duration' }>;
const isCount = (value: Value): value is Count => value.kind === 'quantity' || value.kind === 'duration';

function keepsBound({ bound }: Count, own: string, { start, end }: { start: number; end: number }): boolean {
  const pattern = BOUNDS[bound];
  return !pattern || pattern.test(own.slice(Math.max(0, start - 30), end + 20));
}

/** Values of the whole story that count what stands behind the number. */
function sameUnit(behind: string, { facts }: DraftIndex): { value: Count; fact: Fact }[] {
  const next = tokenize(behind).slice(0, 2).map(stem);
  return facts.flatMap(({ fact }) =>
    fact.values.flatMap((value) =>
      isCount(value) &&
      value.unit !== undefined &&
      tokenize(value.unit)
        .map(stem)
        .some((word) => next.includes(word))
        ? [{ value, fact }]
        : [],
    ),
  );
}

/** The amounts a value can be written as: "nearly two decades" is 20 years and 2. */
const countsOf = ({ amount, text }: Count): string[] => [
  ...(amount === undefined ? [] : [String(amount)]),
  ...numbersIn(text),
];

/** A value's words up to its number: "at least 60". */
function boundOf(text: string): string {
  const [span] = numberSpans(text);
  return span ? text.slice(0, span.end) : text;
}

/** The number of a value's words as printed: "nine" of "nine breaches". */
function numberOf(text: string): string {
  const [span] = numberSpans(text);
  return span ? text.slice(span.start, span.end) : text;
}

/** A number the lead's evidence has and the sentence has not. */
function firstNumber({ facts }: Judged, taken: readonly string[]) {
  const [{ fact }] = facts;
  const quote = fact.evidence[0]?.quote ?? '';
  const dates = [...quote.matchAll(TIME)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
  for (const { start, end } of numberSpans(quote)) {
    if (dates.some((date) => date.start < end && start < date.end)) continue;
    const printed = quote.slice(start, end);
    if (numbersIn(printed).some((number) => !taken.includes(number)) && !/^(?:first|second|third|half)$/i.test(printed))
      return { printed, fact };
  }
  return undefined;
}

const MAGNITUDE = /^(?:hundred|thousand|million|billion|trillion)$/;

/** Runs of words that make a number: "11,000", "forty-eight", "2 million". */
export function numberSpans(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  for (const { key, start, end, before } of quoteWords(text)) {
    const last = spans.at(-1);
    if (last && MAGNITUDE.test(key) && before === '' && text.slice(last.end, start).trim() === '') last.end = end;
    if (!isNumberWord(key)) continue;
    if (last && text.slice(last.end, start).trim().length <= 1 && (before === '' || before === '-') && !/\d/.test(key))
      last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}
