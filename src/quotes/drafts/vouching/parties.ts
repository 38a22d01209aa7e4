import { sourceOf, type Term } from '../../../answers/reading/term.ts';
import { isKin, placesOf, weighty } from './account-terms.ts';
import { affirms, BE } from './light-words.ts';
import type { Line } from './line.ts';

/** So many words of no weight may stand between a party and what it does or has. */
const GAP = 3;

/** A party of a line in the order of doing: whoever stands behind "was done by" comes first. */
interface Placed {
  party: Term;
  rank: number;
}

/** Whether two parties of a sentence stand the other way round in every line of the record that has both. `isSure`: round the same word. */
export function turnedRound(mine: Line, lines: readonly Line[]): { isSure: boolean } | undefined {
  const own = inOrderOfDoing(mine);
  const theirs = lines.map(inOrderOfDoing);
  const pairs = own.flatMap((a) =>
    own.flatMap((b) => (a.rank < b.rank && !isKin(a.party, b.party) ? [[a.party, b.party] as const] : [])),
  );
  const turned = pairs.filter(([a, b]) => {
    const both = theirs.flatMap((placed) => {
      const [firsts, lasts] = [ranksOf(a, placed), ranksOf(b, placed)];
      return firsts.length > 0 && lasts.length > 0 ? [Math.max(...lasts) < Math.min(...firsts)] : [];
    });
    return both.length > 0 && both.every(Boolean);
  });
  if (turned.length === 0) return isOnOtherSide(mine, lines) ? { isSure: false } : undefined;
  return { isSure: turned.some(([a, b]) => isRoundOneWord(a, b, mine, lines)) };
}

const PRONOUN = new Set('it he she they him her them'.split(' '));

/** "It owes the club" where the record has "the club owes it", and only that. */
function isOnOtherSide(mine: Line, lines: readonly Line[]): boolean {
  return neighbours(mine).some(({ party, word, side }) => {
    if (!hasPronoun(word, side, mine)) return false;
    const there = lines.flatMap((line) => {
      const places = placesOf(word, line);
      return neighbours(line)
        .filter((one) => one.party.key === party.key && places.includes(one.word))
        .map((one) => one.side !== side && hasPronoun(one.word, one.side, line));
    });
    return there.length > 0 && there.every(Boolean);
  });
}

/** Whether a pronoun stands on the side of a word where the party does not. */
const hasPronoun = ({ start, end }: Term, side: 'before' | 'behind', { tokens }: Line): boolean =>
  PRONOUN.has(tokens[side === 'behind' ? start - 1 : end] ?? '');

const ranksOf = ({ key }: Term, placed: readonly Placed[]): number[] =>
  placed.filter(({ party }) => party.key === key).map(({ rank }) => rank);

function isRoundOneWord(a: Term, b: Term, mine: Line, lines: readonly Line[]): boolean {
  const between = weighty(mine.terms).filter(
    (term) => sourceOf(term) === undefined && term.start >= a.end && term.end <= b.start,
  );
  return lines.some((line) => {
    const [first, last] = [b, a].map(({ key }) => line.parties.find((party) => party.key === key));
    if (!first || !last) return false;
    return between.some((term) =>
      placesOf(term, line).some(({ start, end }) => start >= first.end && end <= last.start),
    );
  });
}

/** So far before "by" a form of "be" makes it a passive. */
const PASSIVE = 5;

function inOrderOfDoing(line: Line): Placed[] {
  const { tokens, parties } = line;
  return parties
    .filter((party) => !isSpeaking(party, line))
    .map((party) => ({ party, rank: isDoer(party, line) ? party.start - tokens.length : party.start }));
}

/** "Was ordered by the board". */
function isDoer({ start }: Term, { tokens }: Line): boolean {
  const by = start > 0 ? tokens.lastIndexOf('by', start - 1) : -1;
  if (by < 0 || by < start - 2) return false;
  return (
    (tokens[by - 1] ?? '').endsWith('ed') || tokens.slice(Math.max(0, by - PASSIVE), by).some((one) => BE.has(one))
  );
}

/** "The hospital was ordered". */
const isDoneTo = ({ end }: Term, { start, text }: Term, { tokens }: Line): boolean =>
  !text.endsWith('ing') && tokens.slice(end, start).some((token) => BE.has(token));

const SAYS =
  /^(?:sa(?:y|ys|id|ying)|tells?|told|according|add(?:s|ed)|warn(?:s|ed)|caution(?:s|ed)|stated|argu(?:e|es|ed|ing)|insist(?:s|ed)|writes|wrote|noted|claimed|reported|explained|announced|continued|shows?|showed)$/;

/** Who says something is no party to it. */
function isSpeaking({ start, end }: Term, { tokens }: Line): boolean {
  const around = [...tokens.slice(Math.max(0, start - 2), start), ...tokens.slice(end, end + 2)];
  return around.some((token) => SAYS.test(token) || affirms({ text: token }));
}

/**
 * A party of a sentence that stands directly before or behind a word where every line that has the word has another party:
 * "A's forces" for "B's forces". Undefined when there is none.
 */
export function otherParty(mine: Line, lines: readonly Line[]): { party: Term; instead: Term } | undefined {
  for (const { party, word, side } of neighbours(mine)) {
    const there = lines.flatMap((line) => {
      const places = placesOf(word, line);
      const beside = neighbours(line).filter((one) => one.side === side && places.includes(one.word));
      return places.length > 0 ? [beside.map((one) => one.party)] : [];
    });
    const all = there.flat();
    const isTheirs = all.some((other) => isKin(other, party));
    const [instead] = all;
    if (!isTheirs && instead && there.every((beside) => beside.length > 0)) return { party, instead };
  }
  return undefined;
}

/** Parties with the word of weight directly behind or before them. */
function neighbours(line: Line): { party: Term; word: Term; side: 'before' | 'behind' }[] {
  const heavy = weighty(line.terms);
  return heavy.flatMap((party, at) => {
    if (!line.parties.includes(party) || isSpeaking(party, line)) return [];
    const [next, last] = [heavy[at + 1], heavy[at - 1]];
    return [
      ...(next && !line.parties.includes(next) && next.start - party.end <= GAP
        ? [{ party, word: next, side: isDoneTo(party, next, line) ? ('behind' as const) : ('before' as const) }]
        : []),
      ...(last && !line.parties.includes(last) && party.start - last.end <= GAP
        ? [{ party, word: last, side: isDoer(party, line) ? ('before' as const) : ('behind' as const) }]
        : []),
    ];
  });
}
