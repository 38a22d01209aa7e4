import { stem } from '../search/stem.ts';
import { stopWords } from '../search/stop-words.ts';
import { tokenize } from '../search/tokenize.ts';

/** Words without a subject of their own that tell one question about a thing from another: when, why, how many. */
const ASKING = new Set(['when', 'where', 'why', 'who', 'whose', 'many', 'much', 'long']);

/** What a question is made of, however it is put: the stems of its words of content, and what it asks for. */
export function questionTerms(text: string): Set<string> {
  return new Set(
    tokenize(text)
      .filter((word) => ASKING.has(word) || !stopWords.has(word))
      .map(stem),
  );
}

/** How alike two questions are: the share of their terms that both have, from 0 to 1. */
export function sameTerms(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((term) => other.has(term)).length;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}
