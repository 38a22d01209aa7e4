import { quotedSpans } from '../stories/quoted-spans.ts';
import { type Span, splitSentences } from '../stories/split-sentences.ts';
import type { Fact, Story } from '../stories/story.ts';

/**
 * The sentences of a quotation of the story that hold these words, whole; offsets in the article. Undefined when the words are not in
 * the evidence of the fact to the letter, or not in quotation marks there.
 */
export function quotationOf(quote: string, fact: Fact, { article }: Story): Span[] | undefined {
  if (quote === '' || fact.form === 'narration' || fact.form === 'paraphrase') return undefined;
  for (const passage of fact.evidence) {
    const paragraph = article.paragraphs.find(({ number }) => number === passage.paragraph) ?? passage;
    const quotations = quotedSpans(article.text, paragraph.start, paragraph.end);
    for (let at = find(passage.start); at >= 0 && at + quote.length <= passage.end; at = find(at + 1)) {
      const words = { start: at, end: at + quote.length };
      const quotation = quotations.find(({ start, end }) => start <= words.start && words.end <= end);
      if (!quotation) continue;
      const touched = splitSentences(article.text, quotation.start, quotation.end).filter(
        ({ start, end }) => start < words.end && words.start < end,
      );
      if (touched.length > 0) return touched;
    }
  }
  return undefined;

  function find(from: number): number {
    return article.text.indexOf(quote, from);
  }
}
