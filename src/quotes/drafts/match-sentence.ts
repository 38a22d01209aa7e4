import { type Features, featuresOf, likeness, type Term } from '../../answers/reading/term.ts';
import type { DraftFact, DraftIndex } from './draft-index.ts';
import type { DraftSentence } from './draft-sentences.ts';

/** A fact held against a sentence of a draft; all figures 0 to 1. */
export interface Matched extends DraftFact {
  /** Share of the sentence that the fact speaks of. */
  covers: number;
  /** Share of the fact that the sentence says. */
  says: number;
  score: number;
}

/** What a sentence is about. */
export interface SentenceMatch {
  /** Facts it states or touches, best first. */
  facts: readonly Matched[];
  /** The next ones, best first: what a wrong figure may have been meant for. */
  near: readonly Matched[];
  /** Share of the sentence that these speak of together. */
  covered: number;
}

/** What the words of example questions count of the fact's own. */
const WIDE = 0.7;
/** A fact is touched from this score on, when it is at least this near to the best. */
const TOUCHED = 0.3;
const NEAR_BEST = 0.72;
/** From this share of the best score on a fact is near. */
const NEAR = 0.5;
const MOST_NEAR = 5;

/** The facts that a sentence states, by the words they share; a word is worth what it tells apart. */
export function matchSentence({ terms }: DraftSentence, index: DraftIndex): SentenceMatch {
  const features = featuresOf(terms);
  const scored = index.facts.map((fact): Matched => {
    const covers = share(terms, (term) => spokenOf(term, fact), index);
    const says = share(fact.said, (term) => likeness(term, features), index);
    return { ...fact, covers, says, score: Math.sqrt(covers * says) };
  });
  const sorted = scored.sort((a, b) => b.score - a.score);
  const best = sorted[0]?.score ?? 0;
  const facts = best < TOUCHED ? [] : sorted.filter(({ score, says }) => score >= best * NEAR_BEST || says >= SAID);
  const near = sorted.filter((one) => !facts.includes(one) && one.score >= best * NEAR).slice(0, MOST_NEAR);
  return {
    facts,
    near,
    covered: share(terms, (term) => Math.max(0, ...facts.map((fact) => spokenOf(term, fact))), index),
  };
}

/** A fact of which this much is said is stated, however much else the sentence says. */
const SAID = 0.75;

function spokenOf(term: Term, { own, wide }: { own: Features; wide: Features }): number {
  return Math.max(likeness(term, own), WIDE * likeness(term, wide));
}

function share(terms: readonly Term[], found: (term: Term) => number, { weigh }: DraftIndex): number {
  let whole = 0;
  let sum = 0;
  for (const term of terms) {
    const weight = weigh(term);
    whole += weight;
    sum += weight * found(term);
  }
  return whole === 0 ? 0 : sum / whole;
}
