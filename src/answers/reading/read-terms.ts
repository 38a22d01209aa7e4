import { stem } from '../search/stem.ts';
import { longestPhrase, type Phrases } from './phrases.ts';
import type { Term } from './term.ts';

/** What is needed to turn tokens into terms; one per story, built once. */
export interface Vocabulary {
  /** Names and aliases of the story's sources, as stems. */
  names: Phrases<string>;
  /** Phrases of the lexicon that stand for one notion, as stems, with the groups they are in. */
  notions: Phrases<readonly string[]>;
  /** For each source of the story, by id, the term that names it. */
  sources: ReadonlyMap<string, Term>;
  /** Stems without content. */
  stopwords: ReadonlySet<string>;
}

/** How much of a term's meaning a word of the same group of the lexicon carries; both sides multiply, so two synonyms are .81 alike. */
const SYNONYM = 0.9;
/**
 * The terms of a text in order: names first, then phrases of the lexicon, then single words; words without content are left out.
 * A token of digits is a number.
 */
export function readTerms(tokens: readonly string[], vocabulary: Vocabulary): Term[] {
  const stems = tokens.map(stem);
  const terms: Term[] = [];
  for (let at = 0; at < tokens.length; ) {
    const name = longestPhrase(vocabulary.names, stems, at);
    const notion = longestPhrase(vocabulary.notions, stems, at);
    const end = Math.max(name?.end ?? 0, notion?.end ?? 0, at + 1);
    const text = tokens.slice(at, end).join(' ');
    const own = stems.slice(at, end).join(' ');
    if (name && name.end === end) {
      const source = vocabulary.sources.get(name.value);
      if (source) terms.push({ ...source, text, start: at, end });
    } else if (/^\d/.test(own)) {
      terms.push({ text, key: `n:${own}`, features: new Map([[`n:${own}`, 1]]), start: at, end });
    } else if (notion?.end === end && end > at + 1) {
      terms.push(word(text, own, notion.value, at, end));
    } else if (!vocabulary.stopwords.has(own) && !vocabulary.stopwords.has(text)) {
      terms.push(word(text, own, notion?.value ?? [], at, end));
    }
    at = end;
  }
  return terms;
}

function word(text: string, own: string, groups: readonly string[], start: number, end: number): Term {
  const key = `s:${own}`;
  const features = new Map([[key, 1]]);
  for (const group of groups) features.set(`g:${group}`, SYNONYM);
  return { text, key, features, start, end };
}
