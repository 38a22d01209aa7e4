import type { Ranked } from '../matching/rank-subjects.ts';

/** What the engine makes of a question. `subjects` and `nearest` are best first. */
export type Decision =
  | { outcome: 'answered'; subjects: readonly Ranked[]; corrects: boolean; confidence: number }
  | { outcome: 'clarify'; subjects: readonly Ranked[]; confidence: number }
  | { outcome: 'not_in_story'; gap: Ranked | undefined; nearest: readonly Ranked[]; confidence: number };

/**
 * The grounds of the decision, in one place. Fitted on questions by other hands than wrote the facts; a wrong answer was
 * weighed as four right ones.
 */
export const GROUNDS = {
  /** Belief in one sentence of the article from which it answers... */
  belief: 0.72,
  /** (in a follow-up, where the thread has settled much of what is meant, from this) */
  followUp: 0.5,
  /** ...when the question is at least this like one of the fact's views... */
  likeness: 0.3,
  /** ...and the fact covers at least this share of what was asked... */
  coverage: 0.16,
  /** ...both together at least this. */
  together: 0.85,
  /** One word in common is no ground, unless one word is all that was asked. */
  words: 2,
  /** From this belief on a sentence is a possible reading. */
  reading: 0.22,
  /** The story has it differently when the nearest question with a wrong premise leads by this much. */
  corrects: 0.1,
  /** A fact this much like the question is offered as near. */
  offer: 0.15,
};

/** Answers only when every ground allows it; otherwise asks back or says that it is not in the story. */
export function decide(ranked: readonly Ranked[], followUp = false): Decision {
  const facts = ranked.filter((one) => one.subject.kind === 'fact');
  const nearest = facts.filter((one) => one.grounds.likeness >= GROUNDS.offer).slice(0, 3);
  const sentences = bySentence(facts);
  const [best, second] = sentences;
  const gap = ranked.find((one) => one.subject.kind === 'gap');
  const gaps = sum(ranked.filter((one) => one.subject.kind === 'gap'));
  const refuse = (): Decision => {
    const said = gap && gaps > (best?.belief ?? 0) && gap.grounds.strangers === 0 && grounded(gap) ? gap : undefined;
    return { outcome: 'not_in_story', gap: said, nearest, confidence: 1 - (best?.belief ?? 0) };
  };
  if (!best || !grounded(best.lead) || isBarred(best.lead)) return refuse();
  const enough = followUp ? GROUNDS.followUp : GROUNDS.belief;
  if (best.belief >= enough && best.belief > gaps) {
    return {
      outcome: 'answered',
      subjects: [best.lead],
      corrects: best.lead.corrects >= GROUNDS.corrects,
      confidence: best.belief,
    };
  }
  const readings = sentences.filter(({ belief, lead }) => belief >= GROUNDS.reading && grounded(lead));
  if (second && readings.length > 1 && gaps < GROUNDS.reading) {
    return { outcome: 'clarify', subjects: readings.slice(0, 4).map(({ lead }) => lead), confidence: best.belief };
  }
  return refuse();
}

/** Someone else does it than in the question, or the question is about people or places that the fact does not speak of. */
export function isBarred({ grounds }: Ranked): boolean {
  return grounds.conflict > 0 || grounds.strangers === 1 || grounds.foreign > 0;
}

/** Enough of the question is on record for the subject to be about it. */
function grounded({ grounds, shared, asked }: Ranked): boolean {
  if (shared < Math.min(GROUNDS.words, asked)) return false;
  const { likeness, coverage } = grounds;
  return likeness >= GROUNDS.likeness && coverage >= GROUNDS.coverage && likeness + coverage >= GROUNDS.together;
}

/** Facts that rest on the same words, as one reading: their belief adds up, the best of them leads. */
function bySentence(facts: readonly Ranked[]): { lead: Ranked; belief: number }[] {
  const sentences: { lead: Ranked; belief: number }[] = [];
  for (const fact of facts) {
    const same = sentences.find(({ lead }) => sameWords(lead, fact));
    if (same) same.belief += fact.belief;
    else sentences.push({ lead: fact, belief: fact.belief });
  }
  return sentences.sort((a, b) => b.belief - a.belief);
}

function sameWords(a: Ranked, b: Ranked): boolean {
  if (a.subject.kind !== 'fact' || b.subject.kind !== 'fact') return false;
  const [x] = a.subject.fact.evidence;
  const [y] = b.subject.fact.evidence;
  return x !== undefined && y !== undefined && x.start < y.end && y.start < x.end;
}

const sum = (ranked: readonly Ranked[]): number => ranked.reduce((total, one) => total + one.belief, 0);
