import type { types } from '@slack/bolt';
import { escapeText } from './slack-text.ts';

/** Characters that Slack's markup would take for formatting or an emoji. There is no way to escape these. */
const FORMATTING = /[*_~`]|:[\w+'-]+:/;

/**
 * Plain text as a text object that shows every character as it is.
 * Markup with `verbatim` and `&`, `<`, `>` escaped keeps mentions, channels and links dead; text that holds formatting characters
 * instead goes out as plain_text, which formats nothing, unless it also holds one of the three: being harmless comes first.
 */
export function textObject(text: string): types.PlainTextElement | types.MrkdwnElement {
  const escaped = escapeText(text);
  if (escaped === text && FORMATTING.test(text)) return { type: 'plain_text', text, emoji: false };
  return { type: 'mrkdwn', text: escaped, verbatim: true };
}

/** Plain text in bold, or as it is where its own characters would break the bold. */
export function boldObject(text: string): types.PlainTextElement | types.MrkdwnElement {
  if (FORMATTING.test(text)) return textObject(text);
  return { type: 'mrkdwn', text: `*${escapeText(text.trim())}*`, verbatim: true };
}
