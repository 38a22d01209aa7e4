import { isWord } from '../../answers/reading/mend-word.ts';
import { stem } from '../../answers/search/stem.ts';
import { tokenize } from '../../answers/search/tokenize.ts';
import type { Source } from '../../stories/source-schema.ts';
import { TIME } from './check-dates.ts';
import type { DraftIndex } from './draft-index.ts';
import { distance } from './edit-distance.ts';
import type { Fault, Judged } from './finding.ts';

const NAME =
  /(?<![\p{L}\p{N}])(?:\p{Lu}\.){2,}|(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}\p{N}'’.-]*(?:\s+(?:(?:of|for|the|and|de|van|von|al|bin)\s+){0,2}\p{Lu}[\p{L}\p{M}\p{N}'’.-]*)*/gu;
/** Words that stand before a place. */
const PLACED =
  /\b(?:in|from|at|near|to|into|across|outside|inside|around|towards?|between|(?:island|isle|city|town|village|port|region|province|district|county|state|republic|capital|country) of)\s+(?:the\s+)?$/iu;
/** Titles and forms of address that belong to no name. */
const ADDRESS =
  /^(?:mr|mrs|ms|dr|sir|dame|lord|lady|gen|col|lt|sgt|sen|rep|rev|prof|president|minister|executive|director|prime|secretary|king|queen|prince|pope|ceo|chief)\.?$/i;

/** Whether every name of a sentence is the story's, in its spelling. */
export function checkNames({ sentence, facts, evidence, index }: Judged): Fault[] {
  const [{ fact }] = facts;
  // A script in capitals says nothing of what is a name.
  if (isInCapitals(sentence.own)) return [];
  return namesIn(sentence.own, index).flatMap(({ start, end }): Fault[] => {
    const words = sentence.own.slice(start, end);
    const strange = tokenize(words).filter((token) => !index.printed.has(token) && !/^\d/.test(token));
    const span = { start, end };
    const slip = strange.length === 0 ? sourceMisnamed(words, index) : undefined;
    if (slip)
      return [
        {
          ...span,
          kind: 'name_differs',
          fact,
          fix: slip.name,
          note: 'draft_name_differs',
          fill: { printed: slip.name },
        },
      ];
    if (strange.length === 0 || isAlias(words, strange, index)) return [];
    const source = sourceMeant(words, strange, index);
    if (source)
      return [
        {
          ...span,
          kind: 'name_differs',
          fact,
          fix: source.name,
          note: 'draft_name_differs',
          fill: { printed: source.name },
        },
      ];
    if (PLACED.test(sentence.own.slice(0, start)) || sentence.own.startsWith('-based', end)) {
      const printed = placeMeant(
        words,
        facts.flatMap(({ fact: one }) => one.values.filter(({ kind }) => kind === 'place').map(({ text }) => text)),
        evidence,
        sentence.own,
      );
      if (printed)
        return [{ ...span, kind: 'place_differs', fact, fix: printed, note: 'draft_place_differs', fill: { printed } }];
    }
    return [{ ...span, kind: 'not_in_story', note: 'draft_not_in_story' }];
  });
}

const isInCapitals = (own: string): boolean => {
  const letters = own.match(/\p{L}/gu) ?? [];
  return letters.length > 10 && letters.filter((letter) => /\p{Lu}/u.test(letter)).length > 0.7 * letters.length;
};

/** Names as they stand: a capital at the head of a sentence is none unless the dictionary has no such word. */
function namesIn(own: string, { dictionary }: DraftIndex): { start: number; end: number }[] {
  const times = [...own.matchAll(TIME)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
  const head = own.length - own.trimStart().length;
  return [...own.matchAll(NAME)].flatMap(({ 0: raw, index }) => {
    let start = index;
    let words = raw
      .replace(/-\p{Ll}.*$/u, '')
      .replace(/['’]s?$|[.'’-]+$/u, (tail, at: number) => (/\.\p{Lu}\.$/u.test(raw.slice(0, at + 1)) ? tail : ''));
    for (let first = /^\S+/.exec(words)?.[0]; first; first = /^\S+/.exec(words)?.[0]) {
      const plain = first.toLowerCase().replace(/['’]s?$|[.,]$/u, '');
      const isPlain = plain.length < 4 || (isWord(plain, dictionary.words) && !dictionary.names.has(plain));
      const isOpening = start <= head && isPlain;
      if (!isOpening && !ADDRESS.test(plain)) break;
      const rest = words
        .slice(first.length)
        .trimStart()
        .replace(/^(?:of|for|the|and)\s+/u, '');
      start += words.length - rest.length;
      words = rest;
    }
    const span = { start, end: start + words.length };
    const isTime = times.some((time) => time.start < span.end && span.start < time.end);
    return words.length < 2 || isTime ? [] : [span];
  });
}

/** So many letters of a word can be wrong for it to be a slip of the pen. */
const slipOf = ({ length }: string): number => (length > 7 ? 3 : length > 5 ? 2 : 1);

/** A name by which people call a source, other than by one slip of the pen. */
function isAlias(words: string, strange: readonly string[], { quotes, words: known, printed }: DraftIndex): boolean {
  if (!strange.every((token) => known.has(token))) return false;
  const names = [...quotes.knowledge.story.sources.values()].flatMap(({ name, aliases }) => [name, ...aliases]);
  const isWhole = names.some((name) => tokenize(name).join(' ') === tokenize(words).join(' '));
  const isSlip = strange.some(
    (token) =>
      token.length > 3 && [...printed].some((right) => right.length > 3 && distance(right, token) <= slipOf(right)),
  );
  return isWhole ? !isSlip : !isSlip && strange.length < tokenize(words).length;
}

/** The source that a wrong name comes near to: one name in common with a person, or a slip of the pen. */
function sourceMeant(words: string, strange: readonly string[], { quotes }: DraftIndex): Source | undefined {
  const tokens = tokenize(words);
  return [...quotes.knowledge.story.sources.values()].find(({ name, kind }) => {
    const own = tokenize(name);
    const shares = kind === 'person' && tokens.length > 1 && (tokens.at(-1) === own.at(-1) || tokens[0] === own[0]);
    const slips = strange.every((token) =>
      own.some((right) => right.length > 3 && distance(right, token) <= slipOf(right)),
    );
    return shares || slips;
  });
}

/** The source whose name this is but for the form of a word: "Coastal Crew Union". */
function sourceMisnamed(words: string, { quotes }: DraftIndex): Source | undefined {
  const stems = tokenize(words).map(stem).join(' ');
  if (!stems.includes(' ')) return undefined;
  const sources = [...quotes.knowledge.story.sources.values()];
  const forms = ({ name, aliases }: Source) => [name, ...aliases].map((form) => tokenize(form).join(' '));
  if (sources.some((source) => forms(source).includes(tokenize(words).join(' ')))) return undefined;
  return sources.find(({ name }) => tokenize(name).map(stem).join(' ') === stems);
}

/** The place of the fact that a wrong one stands for: one with a word in common, or the only one it has. */
function placeMeant(words: string, places: readonly string[], evidence: string, own: string): string | undefined {
  const tokens = tokenize(words);
  const names = [...evidence.matchAll(NAME)].map(([name]) => name.replace(/['’]s$/u, ''));
  const alike = names.find((name) => tokenize(name).some((token) => tokens.includes(token)));
  if (alike) return alike;
  const [only, other] = [...new Set(places)].filter((place) => !own.includes(place));
  const missing = names.filter(
    (name) =>
      !own.includes(name) &&
      new RegExp(`(?:between|from|in|at|to) (?:the )?${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'u').test(
        evidence,
      ),
  );
  return missing.length === 1 ? missing[0] : other === undefined ? only : undefined;
}
