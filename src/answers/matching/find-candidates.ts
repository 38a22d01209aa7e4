import type { StoryKnowledge } from '../knowledge.ts';
import { sourceOf, type Term } from '../reading/term.ts';
import { searchIndex } from '../search/search-index.ts';
import { stem } from '../search/stem.ts';
import { tokenize } from '../search/tokenize.ts';
import type { Sought } from './sought.ts';

/** So many views are put before Fuse, and so many subjects are held against the question closely. */
const POOL = 150;
const CANDIDATES = 24;

/**
 * The subjects a question may be about, by number: those that the index finds and Fuse ranks highest, so that the cost does not
 * grow with the story. What was answered last is a candidate of a follow-up as well.
 */
export function findCandidates(sought: Sought, { search, synonyms, subjects }: StoryKnowledge): Set<number> {
  const words = wordsToSearch([...sought.terms, ...(sought.context ?? [])]);
  const found = searchIndex(search, words, {
    limit: CANDIDATES,
    pool: POOL,
    synonyms: (word) => synonyms.get(word) ?? [],
  });
  const lately = subjects.flatMap(({ id }, number) => (sought.lately?.has(id) ? [number] : []));
  return new Set([...found.map(({ id }) => Number(id)), ...lately]);
}

/** The words by which terms are searched: a source by one word of its own, whatever name it goes by; others as they are. */
export function wordsToSearch(terms: readonly Term[]): string[] {
  return terms.flatMap((term) => {
    const source = sourceOf(term);
    return source === undefined ? term.text.split(' ') : [source.replaceAll('-', '').slice(0, LONGEST)];
  });
}

/** Fuse cuts patterns longer than 32 characters into pieces. */
const LONGEST = 32;

/** For each stem the other single words that may stand for it. */
export function synonymsOf(...lists: readonly (readonly (readonly string[])[])[]): Map<string, readonly string[]> {
  const synonyms = new Map<string, Set<string>>();
  for (const group of lists.flat()) {
    const words = group.map((member) => tokenize(member)).flatMap((tokens) => (tokens.length === 1 ? tokens : []));
    for (const word of words) {
      const others = synonyms.get(stem(word)) ?? new Set();
      for (const other of words) if (other !== word) others.add(other);
      synonyms.set(stem(word), others);
    }
  }
  return new Map([...synonyms].map(([word, others]) => [word, [...others]]));
}
