import type { Span } from './split-sentences.ts';
import { splitWords } from './words.ts';

/** The runs of words in a stretch of text that lie in none of the covering spans; each from its first word to its last. */
export function uncoveredRuns(text: string, stretch: Span, cover: readonly Span[]): Span[] {
  const runs: Span[] = [];
  let open = false;
  for (const { start, end } of splitWords(text, stretch.start, stretch.end)) {
    const covered = isCovered(start, end, cover);
    const last = runs.at(-1);
    if (!covered && open && last) last.end = end;
    else if (!covered) runs.push({ start, end });
    open = !covered;
  }
  return runs;
}

/** Whether one of the spans holds all of `[start, end)`. */
export function isCovered(start: number, end: number, cover: readonly Span[]): boolean {
  return cover.some((span) => span.start <= start && end <= span.end);
}
