import type { View } from '../knowledge.ts';
import { type Features, likeness, type Term } from '../reading/term.ts';
import type { Sought } from './sought.ts';

/** The question's side of a likeness counts more than the view's: an example may say more than was asked. */
const QUESTION_SIDE = 0.62;
/** How much of a view's likeness rests on asking for the same kind of thing. */
const SAME_ASK = 0.2;
/** A fact's own sentence asks nothing, and holds more than any question asks. */
const OWN_WORDS = 0.92;

/**
 * How alike a question and a view are, 0 to 1. `there` is the share of the question's weight that the view has; `asked` are the
 * question's features, `weigh` how telling a term is.
 */
export function viewLikeness(
  view: View,
  there: number,
  asked: Features,
  sought: Sought,
  weigh: (term: Term) => number,
): number {
  let whole = 0;
  let shared = 0;
  for (const term of view.terms) {
    const weight = weigh(term);
    whole += weight;
    shared += weight * likeness(term, asked);
  }
  if (whole === 0 || there === 0) return 0;
  const back = shared / whole;
  if (isOwnWords(view)) return OWN_WORDS * there ** 0.9 * Math.max(back, 0.5) ** 0.2;
  return there ** QUESTION_SIDE * back ** (1 - QUESTION_SIDE) * (1 - SAME_ASK * (1 - sameAsk(view, sought)));
}

/** Whether a view asks for the same kind of thing as the question, 0 or 1; half for a fact's own words, which ask nothing. */
export function sameAsk(view: View, sought: Sought): number {
  if (isOwnWords(view)) return 0.5;
  return view.intents.some((id) => sought.intents.includes(id)) ? 1 : 0;
}

const isOwnWords = ({ kind }: View): boolean => kind === 'statement' || kind === 'evidence';
