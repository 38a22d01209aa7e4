import type { types } from '@slack/bolt';
import { buttonRow, makeButton } from '../buttons.ts';
import type { Message } from '../render-messages.ts';
import type { Faulted } from './rated.ts';

/** The action of a button with a reason; what follows the colon is its id. */
export const WHY_ACTION = 'why:';

/** What can be wrong with a reply. */
const REASONS: Readonly<Record<string, string>> = {
  quote: 'Wrong quote',
  speaker: 'Wrong speaker',
  dated: 'Out of date',
  missing: 'Something is missing',
  other: 'Not what I asked',
};

/** The reason of an action, in words; undefined when it is none. */
export function reasonOf(action: string): string | undefined {
  return action.startsWith(WHY_ACTION) ? REASONS[action.slice(WHY_ACTION.length)] : undefined;
}

/** Asks what was wrong with a reply, to be answered with one press. */
export function askReason(faulted: Faulted): Message {
  const text = 'What was wrong with that reply?';
  const question: types.SectionBlock = { type: 'section', text: { type: 'plain_text', text, emoji: false } };
  const carries = JSON.stringify(faulted);
  const buttons = Object.entries(REASONS).map(([id, label]) =>
    makeButton({ action: `${WHY_ACTION}${id}`, label, carries }),
  );
  return { text, blocks: [question, ...buttonRow(buttons)] };
}
