import { longestPhrase, type Phrases } from './phrases.ts';

/**
 * Replaces what people type for short by the words it stands for: `acc to` by `according to`, `w/` by `with`. A whole word or run
 * of words only, without case; punctuation around it stays. Line breaks are kept as spaces.
 */
export function expandShorthand(text: string, shorthand: Phrases<string>): string {
  const words = text
    .replace(/(?<=\p{L}{3})\/(?=\p{L}{3})/gu, ' / ')
    .split(/\s+/)
    .filter(Boolean);
  const bare = words.map((word) => word.toLowerCase().replace(/[’‘]/g, "'").replace(LEADING, '').replace(TRAILING, ''));
  // "no." is shorthand with its full stop, "pls." is shorthand at the end of a sentence.
  const stopless = bare.map((word) => word.replace(/\.+$/, ''));
  const out: string[] = [];
  for (let at = 0; at < words.length; ) {
    const found = longestPhrase(shorthand, bare, at) ?? longestPhrase(shorthand, stopless, at);
    const first = words[at] ?? '';
    const last = words[(found?.end ?? at + 1) - 1] ?? '';
    out.push(found ? `${LEADING.exec(first)?.[0] ?? ''}${found.value}${TRAILING.exec(last)?.[0] ?? ''}` : first);
    at = found?.end ?? at + 1;
  }
  return out.join(' ');
}

/** Punctuation before a word. */
const LEADING = /^["'“‘(«[]+/;
/** Punctuation behind a word, except the full stop and slash that are part of shorthand such as `no.` and `w/`. */
const TRAILING = /["'”’)»\],;:?!…]+$/;
