import { findText } from './find-text.ts';
import type { Article, Passage } from './story.ts';

/** Every place of the article where these very characters stand inside one paragraph, in order; headings are searched nowhere. */
export function findPassages({ text, paragraphs }: Article, quote: string): Passage[] {
  return paragraphs.flatMap(({ number, section, start, end }) =>
    findText(text, quote, start, end).map((at) => ({
      quote,
      section,
      paragraph: number,
      start: at,
      end: at + quote.length,
    })),
  );
}
