import type { Span } from './split-sentences.ts';

/**
 * What stands in double quotation marks, straight or curly, in a stretch of text; the marks are not part of it. A quotation that
 * nothing closes runs to the end, as one does that goes on in the next paragraph. A straight mark behind a digit opens nothing (inches).
 */
export function quotedSpans(text: string, from = 0, to = text.length): Span[] {
  const spans: Span[] = [];
  let open: number | undefined;
  for (let at = from; at < to; at += 1) {
    const mark = text[at];
    if (open === undefined) {
      if (mark === '“' || (mark === '"' && !/\d/.test(text[at - 1] ?? ''))) open = at + 1;
    } else if (mark === '”' || mark === '"') {
      spans.push({ start: open, end: at });
      open = undefined;
    }
  }
  return open === undefined ? spans : [...spans, { start: open, end: to }];
}
