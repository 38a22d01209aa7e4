import { findWords } from './find-words.ts';
import { splitSentences } from './split-sentences.ts';
import type { Article, Paragraph } from './story.ts';
import { splitWords, type Word } from './words.ts';

/** What the article prints nearest to some words. `exact`: the same words, but for case, punctuation and spaces. */
export interface Nearest {
  exact: boolean;
  text: string;
  /** The paragraphs it touches; none when it stands in a heading. */
  paragraphs: Paragraph[];
}

/** How much of a sentence and the sought words must be shared to show the one for the other. */
const enough = 0.4;

/** The article's own text nearest to some words, so that people can copy it; undefined when nothing is near. */
export function nearestText(article: Article, sought: string): Nearest | undefined {
  const { text, paragraphs } = article;
  const same = findWords(text, sought);
  if (same) {
    const touched = paragraphs.filter((paragraph) => paragraph.start < same.end && same.start < paragraph.end);
    return { exact: true, text: text.slice(same.start, same.end), paragraphs: touched };
  }
  const words = splitWords(text);
  const soughtWords = splitWords(sought);
  const sentences = paragraphs.flatMap((paragraph) =>
    splitSentences(text, paragraph.start, paragraph.end).map((span) => {
      const inside = words.filter((word) => word.start >= span.start && word.end <= span.end);
      return { paragraph, text: text.slice(span.start, span.end), likeness: likeness(inside, soughtWords) };
    }),
  );
  const best = sentences.toSorted((a, b) => b.likeness - a.likeness)[0];
  return best && best.likeness >= enough ? { exact: false, text: best.text, paragraphs: [best.paragraph] } : undefined;
}

/** The share of the shorter one's words that the other has too. */
function likeness(a: readonly Word[], b: readonly Word[]): number {
  const [left, right] = [a, b].map((words) => new Set(words.map(({ word }) => word)));
  if (!left?.size || !right?.size) return 0;
  return [...left].filter((word) => right.has(word)).length / Math.min(left.size, right.size);
}
