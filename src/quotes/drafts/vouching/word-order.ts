import type { Term } from '../../../answers/reading/term.ts';
import { isKin, isSame, placesOf, weighty } from './account-terms.ts';
import { BE } from './light-words.ts';
import type { Line } from './line.ts';

const ADVERB = /ly$/;
const HELPS = new Set([
  ...BE,
  ...'has have had will would can could may might shall should must not also then'.split(' '),
]);
const TELLS = new Set('told tell tells asked asks warned ordered informed'.split(' '));
const OPENS_OBJECT = /^(?:the|an?|its|his|her|their|our|\d+)$/;
/** So near to each other words stand that belong together. */
const TOGETHER = 4;

/** Whether words that a sentence puts together are put together otherwise in every line of the record that has them. */
export function standsOtherwise(mine: Line, lines: readonly Line[]): boolean {
  return hasOtherDoer(mine, lines) || hasOtherNeighbour(mine, lines) || isToldRound(mine, lines);
}

interface Doing {
  who: Term;
  verb: Term;
  isPassive: boolean;
  hasObject: boolean;
}

/** "The valve was switched": a word, helping verbs or nothing, and the next word. */
function doingsOf({ tokens, terms }: Line): Doing[] {
  const heavy = weighty(terms).filter(({ text }) => !ADVERB.test(text));
  return heavy.flatMap((verb, at): Doing[] => {
    const who = heavy[at - 1];
    if (!who) return [];
    const between = tokens.slice(who.end, verb.start);
    if (!between.every((token) => HELPS.has(token) || ADVERB.test(token))) return [];
    const isPassive = between.some((token) => BE.has(token)) && !verb.text.endsWith('ing');
    return [{ who, verb, isPassive, hasObject: OPENS_OBJECT.test(tokens[verb.end] ?? '') }];
  });
}

/** Another does it, or it is done to whom the record has doing it. */
function hasOtherDoer(mine: Line, lines: readonly Line[]): boolean {
  const theirs = lines.flatMap(doingsOf);
  return doingsOf(mine).some((own) => {
    const alike = theirs.filter(({ verb }) => isSame(own.verb, verb));
    const sameWho = alike.filter(({ who }) => isSame(own.who, who));
    if (sameWho.length > 0)
      return sameWho.every(
        (other) => own.isPassive !== other.isPassive && (own.isPassive ? other.hasObject : own.hasObject),
      );
    return isHelped(own, mine) && alike.length > 0 && lines.every((line) => isDoneByAnother(own, line));
  });
}

const isHelped = ({ who, verb }: Doing, { tokens }: Line): boolean =>
  tokens.slice(who.end, verb.start).some((token) => HELPS.has(token));

function isDoneByAnother({ verb, isPassive, who }: Doing, line: Line): boolean {
  const alike = doingsOf(line).filter((other) => isSame(verb, other.verb) && isHelped(other, line));
  if (placesOf(verb, line).length === 0) return true;
  return alike.length > 0 && alike.every((other) => other.isPassive === isPassive && !isKin(other.who, who));
}

/** "A first strike" where the record has a second one, and a first of something else. */
function hasOtherNeighbour(mine: Line, lines: readonly Line[]): boolean {
  const heavy = weighty(mine.terms);
  return heavy.some((word, at) => {
    const next = heavy[at + 1];
    if (!next || next.start !== word.end || mine.breaks.includes(next.start)) return false;
    // A description can stand between a name and what it does.
    if (mine.parties.includes(word) || mine.parties.includes(next)) return false;
    const pairs = lines.flatMap((line) => placesOf(word, line).flatMap((a) => placesOf(next, line).map((b) => [a, b])));
    return pairs.length > 0 && !pairs.some(([a, b]) => a && b && distance(a, b) <= TOGETHER);
  });
}

const distance = (a: Term, b: Term): number => Math.max(b.start - a.end, a.start - b.end);

/** "The staff told the director" where the record has him telling them. */
function isToldRound(mine: Line, lines: readonly Line[]): boolean {
  const theirs = lines.flatMap(tellingsOf);
  return tellingsOf(mine).some(([teller, told]) => {
    const round = theirs.some(([a, b]) => isSame(told, a) && isSame(teller, b));
    return round && !theirs.some(([a, b]) => isSame(teller, a) && isSame(told, b));
  });
}

/** Whoever is named before "told" without "was", and each of the two words behind it. */
function tellingsOf({ tokens, terms }: Line): (readonly [Term, Term])[] {
  const heavy = weighty(terms);
  return tokens.flatMap((token, at) => {
    if (!TELLS.has(token) || BE.has(tokens[at - 1] ?? '')) return [];
    const before = heavy.filter(({ end }) => end <= at).slice(-3);
    const behind = heavy.filter(({ start }) => start > at).slice(0, 1);
    return before.flatMap((a) => behind.map((b) => [a, b] as const));
  });
}
