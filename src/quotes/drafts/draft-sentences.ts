import type { StoryKnowledge } from '../../answers/knowledge.ts';
import { quotedRuns } from '../../answers/reading/quoted-words.ts';
import { readTerms } from '../../answers/reading/read-terms.ts';
import type { Term } from '../../answers/reading/term.ts';
import { tokenize } from '../../answers/search/tokenize.ts';
import { type Span, splitSentences } from '../../stories/split-sentences.ts';

/** One sentence of a draft, `[start, end)` in UTF-16 units of the draft. */
export interface DraftSentence extends Span {
  /** As written. */
  text: string;
  /** The same length, with quotations blanked out: what the draft says in its own words. */
  own: string;
  /** The terms of all of it, quotations included, and of its own words only. */
  terms: readonly Term[];
  ownTerms: readonly Term[];
}

/** The sentences of a draft, line by line. */
export function draftSentences(draft: string, { vocabulary }: StoryKnowledge): DraftSentence[] {
  const blank = quotedRuns(draft).reduce(
    (text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    draft,
  );
  const lines = [...draft.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
  return lines
    .flatMap(({ start, end }) => joinQuoted(splitSentences(draft, start, end), draft))
    .map(({ start, end }) => {
      const [text, own] = [draft.slice(start, end), blank.slice(start, end)];
      const read = (words: string) => readTerms(tokenize(words), vocabulary);
      return { start, end, text, own, terms: read(text), ownTerms: read(own) };
    });
}

/** A full stop inside quotation marks ends no sentence of the draft while the marks are open. */
function joinQuoted(sentences: readonly Span[], draft: string): Span[] {
  const runs = quotedRuns(draft);
  const joined: Span[] = [];
  for (const sentence of sentences) {
    const last = joined.at(-1);
    const isInside =
      last !== undefined &&
      runs.some(({ start, end }) => start < sentence.start && sentence.start < end && start >= last.start);
    if (last && isInside) last.end = sentence.end;
    else joined.push({ ...sentence });
  }
  return joined;
}
