import type { types } from '@slack/bolt';
import { buttonRow, makeButton } from '../buttons.ts';
import type { Message } from '../render-messages.ts';

/** The action of the button that ends follow-ups in a thread, and of the one that takes that back. */
export const MUTE_ACTION = 'mute';
export const UNMUTE_ACTION = 'unmute';

/** The button that ends follow-ups in the thread it stands in. */
export function muteButton(): types.Button | undefined {
  const spoken = 'Mute here: in this thread, reply only when mentioned';
  return makeButton({ action: MUTE_ACTION, label: 'Mute here', spoken, carries: 'here' });
}

/** Says that a thread is muted, with a way back. */
export function mutedMessage(threadTs: string): Message {
  const text = 'Muted. In this thread there are replies to mentions alone.';
  const line: types.SectionBlock = { type: 'section', text: { type: 'plain_text', text, emoji: false } };
  return {
    text,
    blocks: [line, ...buttonRow([makeButton({ action: UNMUTE_ACTION, label: 'Unmute', carries: threadTs })])],
  };
}
