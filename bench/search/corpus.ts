import { all } from 'nlp-corpus';
import type { SearchRecord } from '../../src/answers/search/build-index.ts';
import { pick, seededRandom, shuffle } from './random.ts';

/**
 * `size` distinct sentences of 8 to 30 words as records with the ids "0", "1", ...: real ones first, then, where there are not
 * enough, the first half of one joined to the second half of another. The first n of a larger corpus are the corpus of n.
 */
export function buildCorpus(size: number): SearchRecord[] {
  const random = seededRandom(7);
  const real = shuffle([...new Set(all().map(clean))].filter(isSentence), random);
  const texts = new Set(real.slice(0, size));
  while (texts.size < size) {
    const first = pick(real, random).split(' ');
    const second = pick(real, random).split(' ');
    texts.add([...first.slice(0, first.length >> 1), ...second.slice(second.length >> 1)].join(' '));
  }
  return [...texts].map((text, i) => ({ id: String(i), text }));
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function isSentence(text: string): boolean {
  const words = text.split(' ').length;
  return words >= 8 && words <= 30 && /^[\p{L}\p{N}\p{P}\p{S} ]+$/u.test(text);
}
