import type { Ranked } from '../matching/rank-subjects.ts';

/** What the engine makes of a question. `subjects` and `nearest` are best first. */
export type Decision =
  | { outcome: 'answered'; subjects: readonly Ranked[]; corrects: boolean; confidence: number }
  | { outcome: 'clarify'; subjects: readonly Ranked[]; confidence: number }
  | { outcome: 'not_in_story'; gap: Ranked | undefined; nearest: readonly Ranked[]; confidence: number };

/**
 * The grounds of the decision, in one place. Fitted on questions by other hands than wrote the facts; a wrong answer was
 * weighed as five right ones.
 */
export const GROUNDS = {
  /** A fact answers from this score on... */
  answer: 0.6,
  /** ...and when it covers at least this share of what was asked. */
  coverage: 0.55,
  /** A gap wins when it comes within this much of the best fact. */
  gapLead: 0.0,
  /** Two facts closer than this are both possible readings... */
  close: 0.03,
  /** ...unless the first is this good. */
  sure: 0.72,
  /** Below this score a fact is not even offered. */
  offer: 0.25,
};

/** Answers only when every ground allows it; otherwise asks back or says that it is not in the story. */
export function decide(ranked: readonly Ranked[]): Decision {
  const facts = ranked.filter((one) => one.subject.kind === 'fact');
  const gap = ranked.find((one) => one.subject.kind === 'gap');
  const [best, second] = facts;
  const nearest = facts.filter((one) => one.score >= GROUNDS.offer).slice(0, 3);
  const gapWins = gap !== undefined && (best === undefined || gap.score >= best.score - GROUNDS.gapLead);
  if (best === undefined || gapWins || best.score < GROUNDS.answer || best.coverage < GROUNDS.coverage || best.conflict) {
    const said = gapWins && gap.score >= GROUNDS.answer ? gap : undefined;
    return { outcome: 'not_in_story', gap: said, nearest, confidence: 1 - (best?.score ?? 0) };
  }
  if (second && best.score < GROUNDS.sure && best.score - second.score < GROUNDS.close && !sameSentence(best, second)) {
    return { outcome: 'clarify', subjects: [best, second], confidence: best.score };
  }
  return { outcome: 'answered', subjects: [best], corrects: best.view.kind === 'correction', confidence: best.score };
}

function sameSentence(a: Ranked, b: Ranked): boolean {
  if (a.subject.kind !== 'fact' || b.subject.kind !== 'fact') return false;
  const [x] = a.subject.fact.evidence;
  const [y] = b.subject.fact.evidence;
  return x !== undefined && y !== undefined && x.start < y.end && y.start < x.end;
}
