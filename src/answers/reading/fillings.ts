import type { Fillings } from '../matching/match-intent.ts';
import { quotedWords } from './quoted-words.ts';
import { numberOf, sourceOf, type Term } from './term.ts';

/** What a text offers to the slots of intents. */
export function fillingsOf(text: string, terms: readonly Term[]): Fillings {
  return {
    source: terms.some((term) => sourceOf(term) !== undefined),
    number: terms.some((term) => numberOf(term) !== undefined),
    quote: quotedWords(text).length > 0,
    content: new Set(terms.map((term) => term.start)),
  };
}
