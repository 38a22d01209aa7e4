import type { Article, Paragraph } from './story.ts';

/** One line of the article without the white space at its ends; `text` is exactly the slice `[start, end)`. */
export interface Line {
  text: string;
  start: number;
  end: number;
}

/** The lines of a text that hold more than white space; LF and CRLF alike. */
export function splitLines(text: string): Line[] {
  return [...text.matchAll(/[^\r\n]+/g)].flatMap(({ 0: raw, index }) => {
    const line = raw.trim();
    const start = index + raw.indexOf(line);
    return line === '' ? [] : [{ text: line, start, end: start + line.length }];
  });
}

/**
 * The paragraphs of an article: every line that is neither empty nor a heading. Headings are the lines equal to `sections`,
 * taken in order; a section that is no line after the one before it opens nothing.
 */
export function splitArticle(text: string, sections: readonly string[]): Article {
  const paragraphs: Paragraph[] = [];
  const open = [...sections];
  let section = '';
  for (const { text: line, start, end } of splitLines(text)) {
    const heading = open.indexOf(line);
    if (heading >= 0) {
      section = line;
      open.splice(0, heading + 1);
    } else paragraphs.push({ number: paragraphs.length + 1, section, start, end });
  }
  return { text, paragraphs };
}
