import type { HabitKind } from './profile.ts';

/** The grounds on which a subject is held to be what a question is about; the kinds of trait give the naive Bayes ones. */
export interface Grounds extends Record<HabitKind, number> {
  /** How far it lies behind the subject that the learnt model prefers: 0 for that one, down to -1. */
  learned: number;
  /** How alike question and the subject's best view are, both ways; 0 to 1. */
  likeness: number;
  /** The same without regard to what else the view says. */
  there: number;
  /** Share of the question's weight that the subject has anywhere; words that no story knows count against it. 0 to 1. */
  coverage: number;
  /** Share of the sources the question names that the subject does not speak of, in any of its views; 0 to 1. */
  strangers: number;
  /** 1 when the question has a name that neither story nor subject has; else 0. */
  foreign: number;
  /** 1 when the best view asks for the same kind of thing as the question; else 0. A fact's own sentence asks nothing: half. */
  same: number;
  /** Share of the question's quoted runs of words that stand in the fact's evidence, word for word; 0 to 1. */
  verbatim: number;
  /** For a fact when the question asks who says so, which can be said of every fact: the square of the coverage. */
  sourced: number;
  /** In a follow-up: 1 for a fact of the sentence last answered with, .5 for its paragraph and for a gap near it; else 0. */
  near: number;
  /** 1 for a gap: people ask for what is there more often than for what is not. */
  gap: number;
  /** 1 when the fact has a kind of value the question wants, or the question wants none; else 0. */
  fit: number;
  /** 1 when the question has someone else do it than the fact does, or counts what it does not; else 0. */
  conflict: number;
}

/**
 * What each ground weighs. The first values came of a softmax regression over the example questions, each left out in turn; then
 * moved one by one while that gave more right answers on questions by other hands, a wrong one weighed as four right ones.
 */
export const WEIGHTS: Readonly<Grounds> = {
  learned: 4.3,
  likeness: 12,
  there: -3,
  coverage: -0.28,
  word: 0.29,
  ask: 0.1,
  pair: 0.02,
  fit: 0.6,
  conflict: -0.87,
  strangers: -0.45,
  foreign: -1,
  same: 0.55,
  verbatim: 4,
  sourced: 10,
  near: 1,
  gap: -0.86,
};

/** All grounds as one figure; comparable within one question only. */
export function weighGrounds(grounds: Grounds, weights: Readonly<Grounds> = WEIGHTS): number {
  let score = 0;
  for (const [name, weight] of Object.entries(weights)) score += weight * grounds[name as keyof Grounds];
  return score;
}
