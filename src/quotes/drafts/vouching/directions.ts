import type { Term } from '../../../answers/reading/term.ts';
import { placesOf } from './account-terms.ts';
import type { Line } from './line.ts';

const OPPOSITE = new Map(
  ['on off', 'up down', 'in out', 'over under', 'for against', 'from to', 'above below'].flatMap((pair) => {
    const [a = '', b = ''] = pair.split(' ');
    return [
      [a, b],
      [b, a],
    ] as const;
  }),
);

/** Whether a word of a sentence has "on" behind or before it where the record has "off" there, and only that. */
export function pointsElsewhere(terms: readonly Term[], { tokens }: Line, lines: readonly Line[]): boolean {
  return terms.some((term) =>
    [(at: Term, of: readonly string[]) => of[at.end], (at: Term, of: readonly string[]) => of[at.start - 1]].some(
      (beside) => {
        const mine = beside(term, tokens);
        const other = OPPOSITE.get(mine ?? '');
        if (mine === undefined || other === undefined) return false;
        const theirs = lines.flatMap((line) => placesOf(term, line).map((place) => beside(place, line.tokens)));
        return theirs.includes(other) && !theirs.includes(mine);
      },
    ),
  );
}

/** Words that turn the verb before them. */
const TURNS = new Set(['against', 'off', 'out', 'down', 'up', 'from']);
const PREPOSITION = /^(?:on|off|in|out|up|down|for|against|from|to|over|under|with|by|of)$/;

/** Whether a word of a sentence has "against" behind it where the record always has another preposition. */
export function turnsElsewhere(terms: readonly Term[], { tokens }: Line, lines: readonly Line[]): boolean {
  return terms.some((term) => {
    const mine = tokens[term.end] ?? '';
    if (!TURNS.has(mine)) return false;
    const theirs = lines.flatMap((line) => placesOf(term, line).map((place) => line.tokens[place.end] ?? ''));
    return theirs.some((token) => PREPOSITION.test(token)) && !theirs.includes(mine);
  });
}

/** "They are for it" where the record has them against it. */
export function takesOtherSide({ tokens }: Line, lines: readonly Line[]): boolean {
  const sides = (words: readonly string[]) =>
    words.filter((word, at) => /^(?:for|against)$/.test(word) && /^(?:is|are|was|were|be)$/.test(words[at - 1] ?? ''));
  const theirs = lines.flatMap((line) => sides(line.tokens));
  return theirs.length > 0 && sides(tokens).some((side) => !theirs.includes(side));
}
