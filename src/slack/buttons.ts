import type { types } from '@slack/bolt';
import { packValue } from './button-value.ts';
import { LIMITS } from './limits.ts';

/** The action of a button that asks its question; what follows the colon only tells the buttons of a message apart. */
export const ASK_ACTION = 'ask:';
/** The action of the button that shows an ephemeral reply to the channel. */
export const SHARE_ACTION = 'share';

/** A button that asks `question` when it is pressed; undefined when the question does not fit into a button. */
export function askButton(question: string, label: string, id: string): types.Button | undefined {
  const value = packValue(question);
  if (!value) return undefined;
  return {
    type: 'button',
    action_id: `${ASK_ACTION}${id}`,
    text: { type: 'plain_text', text: shorten(label, LIMITS.buttonText), emoji: false },
    accessibility_label: shorten(`Ask: ${question}`, LIMITS.accessibilityLabel),
    value,
  };
}

/** The button that shows an ephemeral reply to the channel; `state` is what `readShareState` reads again. */
export function shareButton(state: string): types.Button | undefined {
  const value = packValue(state);
  if (!value) return undefined;
  const text = { type: 'plain_text', text: 'Share in channel', emoji: false } as const;
  return { type: 'button', action_id: SHARE_ACTION, style: 'primary', text, value };
}

/** A row of buttons, or no block when there is none. */
export function buttonRow(buttons: readonly (types.Button | undefined)[]): types.ActionsBlock[] {
  const elements = buttons.filter((button) => button !== undefined).slice(0, LIMITS.actionsElements);
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

/** A label that fits. The angle brackets go: a label is never parsed, and nobody should have to wonder. */
function shorten(text: string, limit: number): string {
  const label = text.replace(/[<>]/g, '');
  return label.length <= limit ? label : `${label.slice(0, limit - 1).trimEnd()}…`;
}
