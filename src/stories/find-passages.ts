import type { Article, Passage } from './story.ts';

/** Every place of the article where these very characters stand inside one paragraph, in order. */
export function findPassages({ text, paragraphs }: Article, quote: string): Passage[] {
  if (quote === '') return [];
  return paragraphs.flatMap(({ number, section, start, end }) => {
    const found: Passage[] = [];
    for (let at = text.indexOf(quote, start); at >= 0 && at + quote.length <= end; at = text.indexOf(quote, at + 1)) {
      found.push({ quote, section, paragraph: number, start: at, end: at + quote.length });
    }
    return found;
  });
}

/** The first of them. */
export function findPassage(article: Article, quote: string): Passage | undefined {
  return findPassages(article, quote)[0];
}
