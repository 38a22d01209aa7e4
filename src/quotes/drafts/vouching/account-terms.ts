import { likeness, type Term } from '../../../answers/reading/term.ts';
import type { Ground } from './build-grounds.ts';
import { isLight } from './light-words.ts';
import type { Line } from './line.ts';

/** A term of a draft is the record's from this likeness on: the same word, or a close synonym. */
const SAME = 0.8;

/** Whether two terms say the same. */
export const isSame = (a: Term, b: Term): boolean => likeness(a, b.features) >= SAME;

/** The terms of a line that say the same as `term`. */
export const placesOf = (term: Term, { terms }: Line): Term[] => terms.filter((other) => isSame(term, other));

/** The terms for which a record has to answer: not those that only hand on what is said, nor those that deny. */
export const weighty = (terms: readonly Term[]): Term[] => terms.filter((term) => !isLight(term));

/** The terms that no line of the record has, in no close synonym either. */
export function unaccounted(terms: readonly Term[], { features }: Ground): Term[] {
  return terms.filter((term) => likeness(term, features) < SAME);
}

/** One belongs to the other, or both to the same: either may stand for the other. */
export const isKin = (a: Term, b: Term): boolean => [...a.features.keys()].some((feature) => b.features.has(feature));
