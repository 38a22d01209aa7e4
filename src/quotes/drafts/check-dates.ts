import { tokenize } from '../../answers/search/tokenize.ts';
import type { Fault, Judged } from './finding.ts';

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
/** Words that say when: a month with its day and year, a day of the week, a year, "last month". */
export const TIME = new RegExp(
  `\\b(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(?:${MONTHS})\\b(?:\\s+\\d{1,2}(?:st|nd|rd|th)?\\b)?(?:,?\\s+(?:19|20)\\d{2}\\b)?|\\b(?:${DAYS})\\b|\\b(?:19|20)\\d{2}\\b|\\b(?:last|this|next|past)\\s+(?:past\\s+)?(?:week|weekend|month|year|spring|summer|autumn|fall|winter)\\b|\\b(?:yesterday|today|tomorrow|tonight)\\b`,
  'gu',
);

interface Sort {
  is: RegExp;
  /** What of the words must be the same. */
  keys(words: string): string[];
}

/** The sorts of time that can be held against each other: like with like only. */
const SORTS: readonly Sort[] = [
  { is: new RegExp(`${MONTHS}`, 'u'), keys: (words) => tokenize(words.replace(/,?\s+(?:19|20)\d{2}$/, '')) },
  { is: new RegExp(`^(?:${DAYS})$`, 'u'), keys: tokenize },
  { is: /^(?:19|20)\d{2}$/u, keys: tokenize },
  { is: /^(?:last|this|next|past)\s/u, keys: (words) => tokenize(words.replace(/\b(?:this )?past\b/u, 'last')) },
];

/** Whether the dates of a sentence are those the story has for what it says. */
export function checkDates({ sentence, facts, evidence, index }: Judged): Fault[] {
  const [{ fact }] = facts;
  const theirs = [...evidence.matchAll(TIME)].map(([words]) => words);
  return [...sentence.own.matchAll(TIME)].flatMap(({ 0: words, index: start }): Fault[] => {
    const sort = SORTS.find(({ is }) => is.test(words));
    if (!sort) return [];
    const alike = theirs.filter((other) => sort.is.test(other));
    const keys = sort.keys(words);
    if (alike.some((other) => sameTime(keys, sort.keys(other)))) return [];
    const [printed] = alike;
    const span = { start, end: start + words.length };
    if (printed) {
      const right = facts.find((one) => one.fact.evidence.some(({ quote }) => quote.includes(printed)))?.fact ?? fact;
      return [
        { ...span, kind: 'date_differs', fact: right, fix: printed, note: 'draft_date_differs', fill: { printed } },
      ];
    }
    return keys.every((key) => index.words.has(key))
      ? []
      : [{ ...span, kind: 'not_in_story', note: 'draft_not_in_story' }];
  });
}

/** "January" says no other than "January 20"; "January 21" does. */
function sameTime(mine: readonly string[], theirs: readonly string[]): boolean {
  const [short, long] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine];
  return short.every((key) => long.includes(key));
}
