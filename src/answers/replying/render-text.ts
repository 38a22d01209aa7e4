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
      if (part.kind === 'diff') return diffText(part.runs);
      if (part.kind === 'context') return contextText(part);
      if (part.kind === 'item') return `- ${part.text}`;
      return part.text;
    })
    .join('\n');
}

/** Round a passage in its paragraph: no quotation marks, so that nobody takes it for somebody's words. */
const PASSAGE = ['▸', '◂'] as const;

function contextText({ before, passage, after }: Extract<Part, { kind: 'context' }>): string {
  const marked = before === '' && after === '' ? passage : PASSAGE.join(passage);
  return `> ${before}${marked}${after}`;
}

/** "this is [only → just] the tip": the quotation's words before the arrow, the story's behind it; [+ ...] is missing in the quotation, [- ...] in the story. */
function diffText(runs: Extract<Part, { kind: 'diff' }>['runs']): string {
  const pieces: string[] = [];
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at];
    const next = runs[at + 1];
    if (run?.in === 'quote' && next?.in === 'story') {
      pieces.push(`[${run.text} → ${next.text}]`);
      at += 1;
    } else if (run) pieces.push(run.in === 'both' ? run.text : `[${run.in === 'quote' ? '-' : '+'} ${run.text}]`);
  }
  return pieces.join(' ');
}
