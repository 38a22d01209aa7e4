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
