import type { types } from '@slack/bolt';
import { LIMITS } from '../limits.ts';

/** The callback_id of the form in which a draft is pasted. */
export const COPY_FORM = 'check-copy';
/** The action of the button that adds a box to it. */
export const ADD_BOX = 'add-box';
/** The action of the text in every box. */
export const BOX_TEXT = 'text';
/** So many boxes hold 15,000 characters: a long story, and about what can be checked in one reply. */
export const MAX_BOXES = 5;

/** The block of a box, counted from 0. Slack keeps what was typed in a block that has the same id after an update. */
export function boxId(at: number): string {
  return `box-${at}`;
}

/**
 * The form in which a draft is pasted to be checked: a box for each of `texts`, what was typed before in it, and a button for one
 * more. `metadata` comes back with it.
 */
export function copyForm(texts: readonly string[], metadata: string): types.ModalView {
  const boxes = texts.slice(0, MAX_BOXES);
  return {
    type: 'modal',
    callback_id: COPY_FORM,
    title: plain('Check a draft'),
    submit: plain('Check'),
    close: plain('Cancel'),
    private_metadata: metadata,
    blocks: [
      ...boxes.map((text, at) => box(text, at, at === boxes.length - 1)),
      ...(boxes.length < MAX_BOXES ? [moreRow] : [fullNote]),
    ],
  };
}

function box(text: string, at: number, isLast: boolean): types.InputBlock {
  return {
    type: 'input',
    block_id: boxId(at),
    label: plain(at === 0 ? 'Draft' : `Draft, part ${at + 1}`),
    optional: at > 0,
    element: {
      type: 'plain_text_input',
      action_id: BOX_TEXT,
      multiline: true,
      max_length: LIMITS.inputText,
      focus_on_load: isLast,
      ...(text === '' ? {} : { initial_value: text }),
    },
    ...(at === 0 ? { hint: plain('Up to 3,000 characters a box. Only you see the reply.') } : {}),
  };
}

const moreRow: types.ActionsBlock = {
  type: 'actions',
  elements: [{ type: 'button', action_id: ADD_BOX, text: plain('Add a box') }],
};

const fullNote: types.ContextBlock = {
  type: 'context',
  elements: [plain('That is all a form can take. Check a longer draft in parts.')],
};

function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}
