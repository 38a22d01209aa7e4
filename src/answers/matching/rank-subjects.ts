import type { Wants } from '../../stories/intent-schema.ts';
import type { StoryKnowledge, Subject, View } from '../knowledge.ts';
import { likeness, type Term } from '../reading/term.ts';
import { roleConflict } from './role-conflict.ts';
import { weighTerms } from './weigh-terms.ts';

/** What a question is made of, as far as finding its answer goes. */
export interface Sought {
  terms: readonly Term[];
  /** Ids of intents that fit it, best first. */
  intents: readonly string[];
  /** Kinds of value that its intent wants; empty when any will do. */
  wants: readonly Wants[];
}

/** A subject held against a question. Every figure is 0 to 1, higher is better. */
export interface Ranked {
  subject: Subject;
  /** The text of the subject that is most like the question. */
  view: View;
  /** How alike question and view are, both ways. */
  likeness: number;
  /** Share of the question's weight that the subject has anywhere; words that no story knows count against it. */
  coverage: number;
  /** 1 when the fact has a kind of value the question wants, or the question wants none. */
  fit: number;
  /** True when the question has someone else do it than the fact does. */
  conflict: boolean;
  /** Figures above as one; what the ranking goes by. */
  score: number;
}

/** The question's side of a likeness counts more than the view's: an example may say more than was asked. */
const QUESTION_SIDE = 0.62;
/** How much of a view's likeness rests on asking for the same kind of thing. */
const SAME_ASK = 0.14;
/** The fact's own sentence asks nothing, and holds more than any question asks. */
const OWN_WORDS = 0.92;
/** Share of the score that is coverage by the whole subject; the rest is likeness to its best view. */
const WHOLE = 0.35;
/** What is left of a score when the fact cannot give the kind of value that is wanted, or has someone else do it. */
const MISFIT = 0.93;
const CONFLICT = 0.75;

/** Holds the subjects against the question, best first. Pure: the same input gives the same order. */
export function rankSubjects(sought: Sought, knowledge: StoryKnowledge, subjects: Iterable<number>): Ranked[] {
  const weigh = weighTerms(knowledge);
  const weights = sought.terms.map(weigh);
  const total = sum(weights);
  if (total === 0) return [];
  const ranked: Ranked[] = [];
  for (const number of subjects) {
    const subject = knowledge.subjects[number];
    if (!subject) continue;
    const coverage = sum(sought.terms.map((term, i) => (weights[i] ?? 0) * bestLikeness(term, subject.terms))) / total;
    let best: { view: View; likeness: number } | undefined;
    for (const at of subject.views) {
      const view = knowledge.views[at];
      if (!view) continue;
      const alike = viewLikeness(sought, weights, total, view, weigh);
      if (!best || alike > best.likeness) best = { view, likeness: alike };
    }
    if (!best) continue;
    const fit = fits(subject, sought.wants) ? 1 : 0;
    const conflict = subject.kind === 'fact' && best.view.kind !== 'correction' && roleConflict(sought.terms, subject, knowledge.vocabulary);
    const score = ((1 - WHOLE) * best.likeness + WHOLE * coverage) * (fit ? 1 : MISFIT) * (conflict ? CONFLICT : 1);
    ranked.push({ subject, ...best, coverage, fit, conflict, score });
  }
  return ranked.sort((a, b) => b.score - a.score || a.subject.id.localeCompare(b.subject.id));
}

function viewLikeness(sought: Sought, weights: readonly number[], total: number, view: View, weigh: (term: Term) => number): number {
  const own = view.terms.map(weigh);
  const whole = sum(own);
  if (whole === 0) return 0;
  const there = sum(sought.terms.map((term, i) => (weights[i] ?? 0) * bestLikeness(term, view.terms))) / total;
  const back = sum(view.terms.map((term, i) => (own[i] ?? 0) * bestLikeness(term, sought.terms))) / whole;
  if (view.kind === 'statement' || view.kind === 'evidence') return OWN_WORDS * (1 - SAME_ASK / 2) * there ** 0.9 * Math.max(back, 0.5) ** 0.2;
  const asks = view.intents.some((id) => sought.intents.includes(id)) ? 1 : 1 - SAME_ASK;
  return there ** QUESTION_SIDE * back ** (1 - QUESTION_SIDE) * asks;
}

function bestLikeness(term: Term, others: readonly Term[]): number {
  let best = 0;
  for (const other of others) {
    const value = likeness(term, other);
    if (value > best) best = value;
    if (best === 1) break;
  }
  return best;
}

function fits(subject: Subject, wants: readonly Wants[]): boolean {
  if (wants.length === 0 || subject.kind === 'gap') return true;
  return subject.fact.values.some((value) => wants.includes(value.kind));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
