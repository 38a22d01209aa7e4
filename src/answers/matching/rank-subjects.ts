import type { Wants } from '../../stories/intent-schema.ts';
import type { StoryKnowledge, Subject, View } from '../knowledge.ts';
import { type Features, featuresOf, likeness, sourceOf, type Term } from '../reading/term.ts';
import { learned } from './learn.ts';
import { affinity } from './profile.ts';
import { roleConflict } from './role-conflict.ts';
import type { TraitKind } from './traits.ts';
import { traitsOf } from './traits.ts';
import { weighTerms } from './weigh-terms.ts';

/** What a question is made of, as far as finding its answer goes. */
export interface Sought {
  terms: readonly Term[];
  /** Ids of intents that fit it, best first. */
  intents: readonly string[];
  /** Kinds of value that its intent wants; empty when any will do. */
  wants: readonly Wants[];
  /** True when it asks who says so. */
  source: boolean;
  /** What stands behind the question in its thread; counts `FAINT` as much as the question's own words. */
  context?: readonly Term[];
  /** Ids of the facts last answered with; what stands near them is what a follow-up is after. */
  lately?: ReadonlySet<string>;
}

/** The grounds on which a subject is held to be what a question is about. */
export interface Grounds extends Record<TraitKind, number> {
  /** How far it lies behind the subject that the learnt model prefers: 0 for that one, down to -1. */
  learned: number;
  /** What Fuse makes of the question and the subject's best view, 0 to 1. */
  fuse: number;
  /** How alike question and the subject's best view are, both ways; 0 to 1. */
  likeness: number;
  /** The same without regard to what else the view says. */
  there: number;
  /** Share of the question's weight that the subject has anywhere; words that no story knows count against it. 0 to 1. */
  coverage: number;
  /** Share of the sources the question names that the subject does not speak of, in any of its views; 0 to 1. */
  strangers: number;
  /** 1 when the best view asks for the same kind of thing as the question; else 0. A fact's own sentence asks nothing: half. */
  same: number;
  /** For a fact when the question asks who says so, which can be said of every fact: the square of the coverage. */
  sourced: number;
  /** In a follow-up: 1 for a fact of the sentence last answered with, .5 for its paragraph and for a gap near it; else 0. */
  near: number;
  /** 1 for a gap: people ask for what is there more often than for what is not. */
  gap: number;
  /** 1 when the fact has a kind of value the question wants, or the question wants none; else 0. */
  fit: number;
  /** 1 when the question has someone else do it than the fact does; else 0. */
  conflict: number;
}

/** A subject held against a question. */
export interface Ranked {
  subject: Subject;
  /** The text of the subject that is most like the question. */
  view: View;
  grounds: Grounds;
  /** The grounds as one figure; comparable within one question only. */
  score: number;
  /** How many words of the question the subject has, and how many there are. */
  shared: number;
  asked: number;
  /** Share of belief in this subject among all that were ranked; 0 to 1, sums to 1. */
  belief: number;
}

/** Weights of the grounds; fitted by `bench/fit-weights.ts` on the example questions, each left out in turn. */
export const WEIGHTS: Grounds = {
  learned: 3.4, fuse: 0, likeness: 12, there: -3, coverage: -0.3, word: 0.4, ask: 0.2, asked: 0.04, pair: 0.05,
  fit: 0, conflict: 0, strangers: -0.5, same: 0.35, sourced: 5, near: 1.2, gap: -0.9,
};

/** The question's side of a likeness counts more than the view's: an example may say more than was asked. */
const QUESTION_SIDE = 0.62;
/** How much of a view's likeness rests on asking for the same kind of thing. */
const SAME_ASK = 0.2;
/** A fact's own sentence asks nothing, and holds more than any question asks. */
const OWN_WORDS = 0.92;

/** From this likeness on a word is shared: the same, a synonym, or the organisation of a person named. */
const SHARED = 0.5;
/** Farther behind than this makes no difference. */
const FARTHEST = -1;
/** Words of the thread count this much of the question's own. */
const FAINT = 0.5;

/** Holds the subjects against the question, best first. Pure: the same input gives the same order. */
export function rankSubjects(sought: Sought, knowledge: StoryKnowledge, candidates: ReadonlyMap<number, number>): Ranked[] {
  const weigh = weighTerms(knowledge);
  const terms = [...sought.terms, ...(sought.context ?? [])];
  const weights = terms.map((term, i) => weigh(term) * (i < sought.terms.length ? 1 : FAINT));
  const total = sum(weights);
  if (total === 0) return [];
  const traits = traitsOf(terms, sought.intents);
  const asked = featuresOf(terms);
  const taught = learned(traits, knowledge.model);
  const covered = (features: Features) => sum(terms.map((term, i) => (weights[i] ?? 0) * likeness(term, features))) / total;
  const ranked: Omit<Ranked, 'belief'>[] = [];
  for (const [number, fuse] of candidates) {
    const subject = knowledge.subjects[number];
    if (!subject) continue;
    let best: { view: View; likeness: number; there: number } | undefined;
    for (const at of subject.views) {
      const view = knowledge.views[at];
      if (!view) continue;
      const there = covered(view.features);
      if (there === 0 && best) continue;
      const alike = there === 0 ? 0 : viewLikeness(sought, there, asked, view, weigh);
      if (!best || alike > best.likeness) best = { view, likeness: alike, there };
    }
    if (!best) continue;
    const conflict = subject.kind === 'fact' && best.view.kind !== 'correction' && roleConflict(sought.terms, subject, knowledge.vocabulary);
    const grounds: Grounds = {
      ...affinity(traits, subject.profile, knowledge.habit),
      learned: Math.max(FARTHEST, taught[number] ?? FARTHEST),
      fuse,
      likeness: best.likeness,
      there: best.there,
      coverage: covered(subject.features),
      strangers: strangers(sought.terms, subject.features),
      same: sameAsk(best.view, sought),
      sourced: sought.source && subject.kind === 'fact' ? covered(subject.features) ** 2 : 0,
      near: nearness(subject, sought, knowledge),
      gap: subject.kind === 'gap' ? 1 : 0,
      fit: fits(subject, sought.wants) ? 1 : 0,
      conflict: conflict ? 1 : 0,
    };
    const shared = terms.filter((term) => likeness(term, subject.features) >= SHARED).length;
    ranked.push({ subject, view: best.view, grounds, shared, asked: terms.length, score: scoreOf(grounds) });
  }
  return withBelief(ranked).sort((a, b) => b.score - a.score || a.subject.id.localeCompare(b.subject.id));
}

function scoreOf(grounds: Grounds): number {
  let score = 0;
  for (const [name, weight] of Object.entries(WEIGHTS)) score += weight * grounds[name as keyof Grounds];
  return score;
}

/** Softmax of the scores. */
function withBelief(ranked: readonly Omit<Ranked, 'belief'>[]): Ranked[] {
  const most = Math.max(...ranked.map(({ score }) => score));
  const shares = ranked.map(({ score }) => Math.exp(score - most));
  const whole = sum(shares);
  return ranked.map((one, i) => ({ ...one, belief: (shares[i] ?? 0) / whole }));
}

function viewLikeness(sought: Sought, there: number, asked: Features, view: View, weigh: (term: Term) => number): number {
  const own = view.terms.map(weigh);
  const whole = sum(own);
  if (whole === 0) return 0;
  const back = sum(view.terms.map((term, i) => (own[i] ?? 0) * likeness(term, asked))) / whole;
  if (view.kind === 'statement' || view.kind === 'evidence') return OWN_WORDS * there ** 0.9 * Math.max(back, 0.5) ** 0.2;
  const asks = 1 - SAME_ASK * (1 - sameAsk(view, sought));
  return there ** QUESTION_SIDE * back ** (1 - QUESTION_SIDE) * asks;
}

function sameAsk(view: View, sought: Sought): number {
  if (view.kind === 'statement' || view.kind === 'evidence') return 0.5;
  return view.intents.some((id) => sought.intents.includes(id)) ? 1 : 0;
}

function strangers(terms: readonly Term[], features: Features): number {
  const named = terms.filter((term) => sourceOf(term) !== undefined);
  return named.length === 0 ? 0 : named.filter((term) => likeness(term, features) === 0).length / named.length;
}

function nearness(subject: Subject, { terms, lately }: Sought, { story, vocabulary }: StoryKnowledge): number {
  if (!lately || lately.size === 0) return 0;
  if (subject.kind === 'gap') return subject.gap.near.some((id) => lately.has(id)) ? 0.5 : 0;
  // "And the others' total?" turns to someone else: what is near but about the one before is not meant.
  const acting = featuresOf([...subject.fact.roles.subject, ...subject.fact.roles.object].flatMap((name) => vocabulary.sources.get(name) ?? []));
  if (strangers(terms, acting) > 0) return 0;
  if (terms.length > 0 && lately.has(subject.id)) return 0.5;
  const last = story.facts.filter(({ id }) => lately.has(id)).flatMap(({ evidence }) => evidence);
  const own = subject.fact.evidence;
  if (own.some((passage) => last.some((other) => passage.start < other.end && other.start < passage.end))) return 1;
  return own.some((passage) => last.some((other) => passage.paragraph === other.paragraph)) ? 0.5 : 0;
}

function fits(subject: Subject, wants: readonly Wants[]): boolean {
  if (wants.length === 0 || subject.kind === 'gap') return true;
  return subject.fact.values.some((value) => wants.includes(value.kind));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
