import { type GuardKind, guardKindSchema, type Lexicon } from '../stories/intent-schema.ts';
import { isNumberWord } from './number-words.ts';

/** Words that change what a sentence says, as printed, and what they do to it. */
export interface Guard {
  kind: GuardKind;
  words: string;
}

/** Stands in the word lists for any number: "about {number}" is a bound, "about the roster" is none. */
const NUMBER = '{number}';

/** The first words of a text that deny, bound, hedge or set a condition, as far as the lists know them. */
export function findGuard(text: string, guards: Lexicon['guards']): Guard | undefined {
  const tokens = [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({
    key: keyOf(word),
    start: index,
    end: index + word.length,
  }));
  const entries = guardEntries(guards);
  for (const [at, { start }] of tokens.entries()) {
    for (const { kind, words } of entries) {
      const last = tokens[at + words.length - 1];
      if (last && words.every((word, step) => says(tokens[at + step]?.key ?? '', word))) {
        return { kind, words: text.slice(start, last.end) };
      }
    }
  }
  return undefined;
}

function guardEntries(guards: Lexicon['guards']): { kind: GuardKind; words: string[] }[] {
  const entries = guardKindSchema.options.flatMap((kind) =>
    guards[kind].map((entry) => ({ kind, words: entry.split(/\s+/).map(keyOf) })),
  );
  // "no more than" before "no": the longer entry says better what would be lost.
  return entries.toSorted((a, b) => b.words.length - a.words.length);
}

const keyOf = (word: string): string => word.normalize('NFKC').toLowerCase().replaceAll('’', "'");

const says = (key: string, word: string): boolean =>
  word === NUMBER ? isNumberWord(key) || key === 'one' : key === word;
