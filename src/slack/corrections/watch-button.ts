import type { types } from '@slack/bolt';
import type { CitedFact } from '../../answers/answer-schema.ts';
import type { Watch } from '../../memory/stores/watches.ts';
import { makeButton, UNWATCH_ACTION, WATCH_ACTION } from '../buttons.ts';

/** The button that watches a fact; what it carries, `answerWatchButton` reads again. */
export function watchButton(story: string, { id, statement }: CitedFact): types.Button | undefined {
  const carries = JSON.stringify({ story, fact: id });
  return makeButton({ action: `${WATCH_ACTION}${id}`, label: 'Watch', spoken: `Watch ${statement}`, carries });
}

/** The button that ends a watch. */
export function unwatchButton({ id }: Pick<Watch, 'id'>, named: string): types.Button | undefined {
  const label = 'Unwatch';
  return makeButton({ action: `${UNWATCH_ACTION}${id}`, label, spoken: `${label} ${named}`, carries: id });
}
