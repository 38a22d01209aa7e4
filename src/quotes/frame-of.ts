import { quotedSpans } from '../stories/quoted-spans.ts';
import { type Span, splitSentences } from '../stories/split-sentences.ts';
import type { Story } from '../stories/story.ts';

/** The outlet's own words in the sentences that hold a quotation: what stands round its marks, without any other quotation. */
export function frameOf(quotation: readonly Span[], { article }: Story): string {
  const { text, paragraphs } = article;
  const [from, to] = [quotation[0]?.start ?? 0, quotation.at(-1)?.end ?? 0];
  const paragraph = paragraphs.find(({ start, end }) => start <= from && to <= end);
  if (!paragraph) return '';
  const quoted = quotedSpans(text, paragraph.start, paragraph.end);
  const around = splitSentences(text, paragraph.start, paragraph.end).filter(
    ({ start, end }) => start < to && from < end,
  );
  return around.flatMap((sentence) => outside(text, sentence, quoted)).join(' ');
}

function outside(text: string, { start, end }: Span, quoted: readonly Span[]): string[] {
  const pieces: string[] = [];
  let at = start;
  for (const span of quoted.filter((one) => one.start < end && start < one.end)) {
    pieces.push(text.slice(at, Math.max(at, span.start)));
    at = span.end;
  }
  return [...pieces, text.slice(at, Math.max(at, end))];
}
