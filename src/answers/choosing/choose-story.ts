import type { Turn } from '../answer.ts';
import type { Answer } from '../answer-schema.ts';

/** What one story replies to a message, and the share of the message's words that it has, from 0 to 1. */
export interface Bid {
  turn: Turn;
  affinity: number;
}

/** The story that replies; or several that do so alike. */
export type Choice = { kind: 'one'; turn: Turn } | { kind: 'several'; turns: Turn[] };

/** Answers closer than this are alike; nobody could say from the message which is meant. */
const MARGIN = 0.1;
/** A story that has this much more of the message's words is meant, however sure the other is. */
const TELLING = 0.25;

/**
 * Chooses among stories by what each replies to a message that names none: an answer before a question back before "not in the
 * story", and among equals the surer one, or the one that has more of the message's words. Of refusals the nearest story's is given:
 * who asked is better served by its facts than by a choice of refusals. Throws without a bid.
 */
export function chooseStory(bids: readonly Bid[]): Choice {
  const [best, ...others] = bids.toSorted((a, b) => rank(b) - rank(a) || b.affinity - a.affinity);
  if (!best) throw new Error('no story was asked');
  const answers = (bid: Bid) => STANDING[bid.turn.answer.outcome] === STANDING.answered;
  if (!answers(best)) return { kind: 'one', turn: best.turn };
  // Without a word of any story in it a message can mean each, and how sure one is of its own reply says nothing.
  const margin = bids.some(({ affinity }) => affinity > 0) ? MARGIN : 1;
  const rivals = [best, ...others.filter((bid) => answers(bid) && rank(best) - rank(bid) < margin)];
  const most = Math.max(...rivals.map(({ affinity }) => affinity));
  const meant = rivals.filter(({ affinity }) => most - affinity < TELLING);
  const [only] = meant;
  return meant.length === 1 && only
    ? { kind: 'one', turn: only.turn }
    : { kind: 'several', turns: meant.map(({ turn }) => turn) };
}

const STANDING: Readonly<Record<Answer['outcome'], number>> = { answered: 3, clarify: 2, help: 1, not_in_story: 0 };

/** How well a quotation that was held against a story stands there: words that it has are its own. */
const FOUND: Readonly<Record<NonNullable<Answer['verdict']>, number>> = {
  verbatim: 1,
  misattributed: 0.9,
  altered: 0.7,
  not_a_quote: 0.5,
  not_found: 0,
};

function rank({ turn: { answer }, affinity }: Bid): number {
  const { outcome, confidence, verdict, draft } = answer;
  if (draft) return STANDING.answered + draft.supported.length / Math.max(1, draftSize(draft));
  if (verdict) return STANDING.answered + FOUND[verdict];
  // How sure a refusal is says nothing about which story was meant.
  return STANDING[outcome] + (outcome === 'not_in_story' || outcome === 'help' ? affinity / 2 : confidence);
}

function draftSize({ supported, findings, not_judged }: NonNullable<Answer['draft']>): number {
  return supported.length + findings.length + not_judged.length;
}
