import type { Part } from '../answer-schema.ts';

/** The longest reply, in UTF-16 units: one that pours out the story answers nothing. */
export const MAX_TEXT = 1_500;

/** The reply as plain text for a terminal, a notification or a screen reader: one line a part, the article's words behind "> ". */
export function renderText(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      if (part.kind === 'quote')
        return part.text
          .split('\n')
          .map((line) => `> ${line}`)
          .join('\n');
      if (part.kind === 'item') return `- ${part.text}`;
      return part.text;
    })
    .join('\n');
}
