import type { Wants } from '../../stories/intent-schema.ts';
import type { Term } from '../reading/term.ts';

/** What a question is made of, as far as finding its answer goes. */
export interface Sought {
  terms: readonly Term[];
  /** Ids of intents that fit it, best first. */
  intents: readonly string[];
  /** Kinds of value that its intent wants; empty when any will do. */
  wants: readonly Wants[];
  /** In "how many X", the X: what does not have it cannot be the count that is asked for. */
  counted?: Term;
  /** True when it asks who says so. */
  source: boolean;
  /** What it has in quotation marks, as tokens with single spaces. */
  quoted: readonly string[];
  /** What stands behind the question in its thread; counts less than the question's own words. */
  context?: readonly Term[];
  /** Ids of the facts last answered with; what stands near them is what a follow-up is after. */
  lately?: ReadonlySet<string>;
}
