import type { types } from '@slack/bolt';
import type { CitedFact } from '../answers/answer-schema.ts';
import { makeButton, TELL_ACTION } from './buttons.ts';
import { tellState } from './tell-state.ts';

/** What can be asked about a fact by a button. Only words that stand in quotation marks are there to be copied. */
const TELLS = [
  { name: 'know', label: 'How do we know?', ask: (id: string) => `how do we know #${id}`, isCopy: false },
  { name: 'print', label: 'Copy for print', ask: (id: string) => `copy #${id} for print`, isCopy: true },
  { name: 'social', label: 'Copy for social', ask: (id: string) => `copy #${id} for social`, isCopy: true },
];

/** The buttons about a fact of a story, but for the one that would ask what was just asked; undefined for one that does not fit. */
export function tellButtons(story: string, fact: CitedFact, asked?: string): (types.Button | undefined)[] {
  const isQuoted = fact.form === 'direct' || fact.form === 'partial';
  return TELLS.filter(({ ask, isCopy }) => (isQuoted || !isCopy) && ask(fact.id) !== asked).map(
    ({ name, label, ask }) => tellButton(name, label, fact, { story, ask: ask(fact.id) }),
  );
}

/** The button under a list that asks how the first of its facts is known. */
export function tellFirstButton(story: string, fact: CitedFact): types.Button | undefined {
  return tellButton('know', 'How do we know the first?', fact, { story, ask: `how do we know #${fact.id}` });
}

/** What is spoken begins with what is seen, so that the button can be called by it, and tells the rows of a list apart. */
function tellButton(name: string, label: string, fact: CitedFact, state: Parameters<typeof tellState>[0]) {
  const action = `${TELL_ACTION}${name}-${fact.id}`;
  return makeButton({ action, label, spoken: `${label} ${fact.statement}`, carries: tellState(state) });
}
