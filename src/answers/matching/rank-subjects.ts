import type { Wants } from '../../stories/intent-schema.ts';
import type { StoryKnowledge, Subject, View } from '../knowledge.ts';
import { type Features, featuresOf, likeness, type Term } from '../reading/term.ts';
import { type Grounds, weighGrounds } from './grounds.ts';
import { learned } from './learn.ts';
import { nearness, strangers } from './nearness.ts';
import { sharedWeights } from './postings.ts';
import { affinity, usualIn } from './profile.ts';
import { roleConflict } from './role-conflict.ts';
import type { Sought } from './sought.ts';
import { traitsOf } from './traits.ts';
import { sameAsk, viewLikeness } from './view-likeness.ts';
import { weighTerms } from './weigh-terms.ts';

/** A subject held against a question. */
export interface Ranked {
  subject: Subject;
  /** The text of the subject that is most like the question. */
  view: View;
  grounds: Grounds;
  /** How much more a question with a wrong premise is like it than any other question or text of the subject; -1 to 1. */
  corrects: number;
  /** The grounds as one figure; comparable within one question only. */
  score: number;
  /** How many words of the question the subject has, and how many there are. */
  shared: number;
  asked: number;
  /** Share of belief in this subject among all that were ranked; 0 to 1, sums to 1. */
  belief: number;
}

/** Views of a subject that share this much of the most that one of them shares with the question are looked at closely. */
const CLOSE = 0.7;
/** Words of the thread count this much of the question's own. */
const FAINT = 0.5;
/** Farther behind the subject that the learnt model prefers makes no difference. */
const FARTHEST = -1;
/** From this likeness on a word is shared: the same, a synonym, or the organisation of a person named. */
const SHARED = 0.5;

/** Holds candidate subjects, by number, against the question, best first. Pure: the same input gives the same order. */
export function rankSubjects(sought: Sought, knowledge: StoryKnowledge, candidates: Iterable<number>): Ranked[] {
  const weigh = weighTerms(knowledge);
  const terms = [...sought.terms, ...(sought.context ?? [])];
  const weights = terms.map((term, i) => weigh(term) * (i < sought.terms.length ? 1 : FAINT));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return [];
  const traits = traitsOf(terms, sought.intents);
  const usual = usualIn(traits, knowledge.habit);
  const asked = featuresOf(terms);
  const taught = learned(traits, knowledge.model);
  // A name the lexicon has a notion for, such as a day of the week, is no one in particular.
  const isForeign = ({ text, features }: Term) => features.size === 1 && knowledge.foreign.has(text);
  const there = sharedWeights(terms, weights, knowledge.postings);
  const covered = (features: Features) =>
    terms.reduce((sum, term, i) => sum + (weights[i] ?? 0) * likeness(term, features), 0) / total;
  const ranked: Omit<Ranked, 'belief'>[] = [];
  for (const number of candidates) {
    const subject = knowledge.subjects[number];
    const best = subject && bestView(subject);
    if (!subject || !best) continue;
    const coverage = covered(subject.features);
    const isFact = subject.kind === 'fact';
    const turned =
      isFact && best.view.kind !== 'correction' && roleConflict(sought.terms, subject, knowledge.vocabulary);
    const grounds: Grounds = {
      ...affinity(usual, subject.profile),
      learned: Math.max(FARTHEST, taught[number] ?? FARTHEST),
      likeness: best.likeness,
      there: best.there,
      coverage,
      strangers: strangers(sought.terms, subject.features),
      foreign: sought.terms.some((term) => isForeign(term) && likeness(term, subject.features) === 0) ? 1 : 0,
      same: sameAsk(best.view, sought),
      verbatim: verbatim(sought, subject),
      sourced: sought.source && isFact ? coverage ** 2 : 0,
      near: nearness(subject, sought, knowledge),
      gap: isFact ? 0 : 1,
      fit: fits(subject, sought.wants) ? 1 : 0,
      conflict: turned || countsElse(sought, subject) ? 1 : 0,
    };
    const shared = terms.filter((term) => likeness(term, subject.features) >= SHARED).length;
    ranked.push({
      subject,
      view: best.view,
      // A name the story has only in questions with a wrong premise makes this one of them.
      corrects: sought.terms.some(isForeign) ? 1 : best.corrects,
      grounds,
      shared,
      asked: terms.length,
      score: weighGrounds(grounds),
    });
  }
  return withBelief(ranked).sort((a, b) => b.score - a.score || a.subject.id.localeCompare(b.subject.id));

  function bestView(subject: Subject): BestView | undefined {
    const largest = subject.views.reduce((top, at) => Math.max(top, there[at] ?? 0), 0);
    const closest = subject.views.filter((at) => (there[at] ?? 0) >= largest * CLOSE);
    let best: Omit<BestView, 'corrects'> | undefined;
    const most = { correction: 0, other: 0 };
    for (const at of closest) {
      const view = knowledge.views[at];
      if (!view) continue;
      const share = (there[at] ?? 0) / total;
      const alike = viewLikeness(view, share, asked, sought, weigh);
      const kind = view.kind === 'correction' && view.intents[0] === sought.intents[0] ? 'correction' : 'other';
      most[kind] = Math.max(most[kind], alike);
      if (!best || alike > best.likeness) best = { view, likeness: alike, there: share };
    }
    return best && { ...best, corrects: most.correction - most.other };
  }
}

interface BestView {
  view: View;
  likeness: number;
  there: number;
  corrects: number;
}

/** "How many X" of a subject that nowhere speaks of X. */
function countsElse({ counted }: Sought, { features }: Subject): boolean {
  return counted !== undefined && likeness(counted, features) === 0;
}

function verbatim({ quoted }: Sought, { words }: Subject): number {
  return quoted.length === 0 ? 0 : quoted.filter((run) => words.includes(` ${run} `)).length / quoted.length;
}

/** Softmax of the scores. */
function withBelief(ranked: readonly Omit<Ranked, 'belief'>[]): Ranked[] {
  const most = Math.max(...ranked.map(({ score }) => score));
  const shares = ranked.map(({ score }) => Math.exp(score - most));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return ranked.map((one, i) => ({ ...one, belief: (shares[i] ?? 0) / whole }));
}

function fits(subject: Subject, wants: readonly Wants[]): boolean {
  if (wants.length === 0 || subject.kind === 'gap') return true;
  return subject.fact.values.some((value) => wants.includes(value.kind));
}
