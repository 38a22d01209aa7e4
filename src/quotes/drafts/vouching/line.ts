import type { StoryKnowledge } from '../../../answers/knowledge.ts';
import { readTerms } from '../../../answers/reading/read-terms.ts';
import { sourceOf, type Term } from '../../../answers/reading/term.ts';
import { tokenize } from '../../../answers/search/tokenize.ts';

/** A text as tokens, with the terms among them that carry content. */
export interface Line {
  tokens: readonly string[];
  terms: readonly Term[];
  /** Names of people and bodies among the terms; a document does nothing. */
  parties: readonly Term[];
  /** Positions of tokens before which a comma, a dash or a quotation mark stands. */
  breaks: readonly number[];
}

const BREAK = /[,;:—–“”"]+\s+|\s+[—–“"]+|[“”"]/u;

/** Reads a text as a line. */
export function readLine(text: string, { vocabulary, story }: Pick<StoryKnowledge, 'vocabulary' | 'story'>): Line {
  const pieces = text.split(BREAK).map(tokenize);
  const tokens = pieces.flat();
  const breaks = pieces.map((_, at) => pieces.slice(0, at).flat().length).slice(1);
  const terms = readTerms(tokens, vocabulary);
  const parties = terms.filter((term) => {
    const id = sourceOf(term);
    return id !== undefined && story.sources.get(id)?.kind !== 'document';
  });
  return { tokens, terms, parties, breaks };
}
