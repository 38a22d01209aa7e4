import type { Story } from '../../stories/story.ts';
import { type Place, placesIn, skipSpace } from './places-in.ts';
import { addressesOf } from './verbs-of-saying.ts';

/** Whom something was said to is not longer than this, in words. */
const MOST_WORDS = 6;
/** Words that end it: what was said begins, or where and when it was said. */
const ENDS = new Set(
  `that how why what when where whether who which to about of on in at during after before last this earlier later because if
today yesterday monday tuesday wednesday thursday friday saturday sunday`.split(/\s+/),
);
/** Inside it these open a clause of their own, unless they follow one of the second list. */
const CLAUSE = new Set(
  'the a an it they he she we i you there his her their its is are was were will would has had'.split(' '),
);
/** "Members of the crew" go on behind "of"; "the crew of the danger" does not. */
const GROUPS = new Set(
  'member members head heads leader leaders minister ministers owner owners resident residents people families relatives'.split(
    ' ',
  ),
);
const JOINS = new Set(['and', 'of', 'from', 'or']);

/**
 * Whom it was said to, as printed right behind the verb: "told the council", "warned the town that", "said to Voss". Undefined where
 * the verb takes nobody, or where it cannot be told where the words for them end.
 */
export function findHearer(
  verb: string,
  { end: behind }: Place,
  stretch: Place,
  { article: { text }, sources }: Story,
  isValue: (at: number) => boolean,
): Place | undefined {
  const addresses = addressesOf(verb);
  const first = skipSpace(text, behind);
  const to = addresses === 'always' ? undefined : /^to\s+/.exec(text.slice(first, stretch.end))?.[0];
  if (addresses === 'never' && to === undefined) return undefined;
  const start = first + (to?.length ?? 0);
  const opening = /^(?:the|its|his|her|their|our)\s+/i.exec(text.slice(start, stretch.end))?.[0].length ?? 0;
  const names = [...sources.values()]
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .flatMap((name) =>
      [start, start + opening].flatMap((at) => placesIn(text, name, { start: at, end: at + name.length })),
    )
    .filter(({ end }) => end <= stretch.end);
  const [longest] = names.toSorted((a, b) => b.end - a.end);
  const named = longest && { start, end: longest.end };
  const words = upToEnd(text, start, stretch.end, isValue);
  // "warned the board could resign": without a word that ends it, the name may be part of what was said.
  if (named && (addresses === 'always' || to !== undefined)) return isWhole(text, named.end) ? named : words;
  if (named) return words && words.end === named.end ? named : undefined;
  return addresses === 'always' ? words : undefined;
}

const isWhole = (text: string, end: number): boolean => !/^['’‑-]\p{L}/u.test(text.slice(end, end + 2));

/** The words from an offset to the first that ends them; undefined when none does so soon, or when a clause begins among them. */
function upToEnd(text: string, start: number, stop: number, isValue: (at: number) => boolean): Place | undefined {
  let end = start;
  let before = '';
  for (let count = 0; count <= MOST_WORDS; count += 1) {
    const at = skipSpace(text, end);
    const word = wordAt(text, at, stop);
    const key = word.toLowerCase();
    const isEnd = word === '' || ENDS.has(key) || (count > 0 && isValue(at));
    if (isEnd && !(key === 'of' && GROUPS.has(before))) return count > 0 ? { start, end } : undefined;
    if (count > 0 && CLAUSE.has(key) && !JOINS.has(before)) return undefined;
    end = at + word.length;
    before = key;
    if (text[end] === '.' && SHORT.test(word)) end += 1;
    else if (/[.,:;]/.test(text[end] ?? '')) return { start, end };
  }
  return undefined;
}

/** May have a full stop behind it that ends nothing: "Dr", "Gen". */
const SHORT = /^\p{Lu}\p{Ll}{0,3}$/u;

/** The word at an offset, with the full stops of an abbreviation and without those of a sentence. */
function wordAt(text: string, at: number, stop: number): string {
  const word = /^[\p{L}\p{M}\p{N}.'’-]+/u.exec(text.slice(at, stop))?.[0] ?? '';
  return /^(?:\p{L}\.)+$/u.test(word) ? word : word.replace(/[.'’-]+$/, '');
}
