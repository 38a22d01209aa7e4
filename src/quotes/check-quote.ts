import type { VerdictDetail } from '../answers/verdict-schema.ts';
import type { Span } from '../stories/split-sentences.ts';
import type { Stretch } from './align-quote.ts';
import type { ClaimedSpeaker } from './claimed-speaker.ts';
import { type Difference, findDifferences } from './find-differences.ts';
import { type Owners, paraphrasedOwners, quotedOwners } from './find-owners.ts';
import { findShuffled } from './find-shuffled.ts';
import { locateQuote, weightOf } from './locate-quote.ts';
import { countNegations, PREFIXES } from './negations.ts';
import { isNumberWord } from './number-words.ts';
import type { QuoteIndex } from './quote-index.ts';
import { byGravity } from './quote-verdict.ts';
import { quoteWords } from './quote-words.ts';
import type { QuotedText } from './quoted-text.ts';

/** What a check of one quotation found. */
export interface QuoteCheck {
  /** Every ground, gravest first; never empty. */
  grounds: readonly VerdictDetail[];
  quoted: QuotedText;
  claimed: ClaimedSpeaker;
  /** Where its words stand in the article, in the quotation's order; UTF-16 offsets. On `not_found` the nearest place, if any is near. */
  places: readonly Span[];
  differences: readonly Difference[];
  owners: Owners;
  /** True when the words are the outlet's own, and given to it. */
  ownWords: boolean;
}

/** Share of a quotation's weight that the article must have for the words to count as found... */
const FOUND = 0.55;
/** ...with so many of them in a row; one or two words must be there whole. */
const RUN = 3;
/** From this share on the best place is offered as near. */
const NEAR = 0.25;

/** Holds a quotation against the article: where it stands, what differs, whose words they are. Throws for nothing. */
export function checkQuote(quoted: QuotedText, claimed: ClaimedSpeaker, index: QuoteIndex): QuoteCheck {
  const speaks = (number: number) =>
    claimed.kind === 'source' &&
    (index.quotations[number]?.facts ?? []).some(({ attribution }) =>
      attribution.some(({ source }) => source === claimed.id),
    );
  const stretches = locateQuote(quoted, index, speaks);
  const nothing = { quoted, claimed, differences: [], owners: { facts: [], sources: [] }, ownWords: false };
  const share = foundShare(stretches, quoted, index);
  if (!isFound(stretches, quoted, index, share)) {
    const shuffled = findShuffled(quoted, index);
    if (shuffled) return inOtherOrder(shuffled, nothing, index);
    const telling = matchedWords(stretches, quoted, index).filter((at) => weightOf(index.words[at]?.key ?? '') > 1);
    const places = share >= NEAR && telling.length > 1 ? placesOf(stretches, quoted, index) : [];
    return { ...nothing, grounds: ['not_found'], places };
  }
  const differences = findDifferences(stretches, quoted, index);
  const matched = matchedWords(stretches, quoted, index);
  const places = placesOf(stretches, quoted, index);
  const inside = matched.filter((at) => (index.quotationOf[at] ?? -1) >= 0);
  const isQuotation = inside.length * 2 > matched.length;
  const owners = joined(
    places.map((place) => (isQuotation ? quotedOwners(place, index) : paraphrasedOwners(place, index))),
  );
  const outlet = index.knowledge.story.outlet.id;
  const ownWords = !isQuotation && claimed.kind === 'source' && claimed.id === outlet;
  const grounds = new Set<VerdictDetail>(differences.map(({ kind }) => kind));
  if (!isRightSpeaker(claimed, places, isQuotation, ownWords, index)) grounds.add('misattributed');
  if (
    !ownWords &&
    matched.length > inside.length &&
    hasContent(
      matched.filter((at) => !inside.includes(at)),
      index,
      isQuotation,
    )
  )
    grounds.add('not_a_quote');
  if (quoted.insertions.length > 0) grounds.add('bracketed');
  for (const { text } of quoted.insertions) for (const ground of insertedGrounds(text)) grounds.add(ground);
  if (grounds.size === 0) grounds.add(ownWords || isWhole(matched, index) ? 'verbatim' : 'verbatim_part');
  return { ...nothing, grounds: byGravity(grounds), places, differences, owners, ownWords };
}

/** What no bracket excuses: a denial or a number put into somebody's mouth, or into the middle of a word. */
function insertedGrounds(text: string): VerdictDetail[] {
  const keys = quoteWords(text).map(({ key }) => key);
  const denial = countNegations(keys) > 0 || keys.some((key) => PREFIXES.includes(key));
  return [
    ...(denial ? ['negation_changed' as const] : []),
    ...(keys.some(isNumberWord) ? ['number_changed' as const] : []),
  ];
}

/** The same words in another order: altered, and whose they are is judged as ever. */
function inOtherOrder(place: Span, nothing: Omit<QuoteCheck, 'grounds' | 'places'>, index: QuoteIndex): QuoteCheck {
  const owners = quotedOwners(place, index);
  const grounds = new Set<VerdictDetail>(['words_changed']);
  if (!isRightSpeaker(nothing.claimed, [place], true, false, index)) grounds.add('misattributed');
  return { ...nothing, grounds: byGravity(grounds), places: [place], owners };
}

/** Words outside the marks make a quotation none when they say something; a lone "the" before it is a slip, and counted as added. */
function hasContent(outside: readonly number[], index: QuoteIndex, isQuotation: boolean): boolean {
  return !isQuotation || outside.some((at) => weightOf(index.words[at]?.key ?? '') > 1) || outside.length > 2;
}

function isRightSpeaker(
  claimed: ClaimedSpeaker,
  places: readonly Span[],
  isQuotation: boolean,
  ownWords: boolean,
  index: QuoteIndex,
): boolean {
  if (claimed.kind === 'nobody' || ownWords) return true;
  if (claimed.kind === 'unknown') return false;
  return places.every((place) => {
    const { sources } = isQuotation ? quotedOwners(place, index) : paraphrasedOwners(place, index);
    return sources.includes(claimed.id);
  });
}

function joined(all: readonly Owners[]): Owners {
  return {
    facts: [...new Set(all.flatMap(({ facts }) => facts))],
    sources: [...new Set(all.flatMap(({ sources }) => sources))],
  };
}

/** Numbers of the article's words that the quotation has, in its order. */
function matchedWords(stretches: readonly Stretch[], quoted: QuotedText, { words }: QuoteIndex): number[] {
  return stretches.flatMap(({ steps }) =>
    steps.flatMap(({ quote, article }) =>
      quote !== undefined && article !== undefined && quoted.words[quote]?.key === words[article]?.key ? [article] : [],
    ),
  );
}

function foundShare(stretches: readonly Stretch[], quoted: QuotedText, index: QuoteIndex): number {
  const whole = quoted.words.reduce((sum, { key }) => sum + weightOf(key), 0);
  const found = matchedWords(stretches, quoted, index).reduce(
    (sum, at) => sum + weightOf(index.words[at]?.key ?? ''),
    0,
  );
  return whole === 0 ? 0 : found / whole;
}

function isFound(stretches: readonly Stretch[], quoted: QuotedText, index: QuoteIndex, share: number): boolean {
  const matched = matchedWords(stretches, quoted, index);
  const run = longestRun(matched);
  if (quoted.words.length < RUN) return share === 1 && run === quoted.words.length;
  return (share >= FOUND && run >= RUN) || (share >= PHRASE && run >= RUN - 1);
}

/** From this share on two words in a row are enough: a phrase with one word changed. */
const PHRASE = 0.6;

function longestRun(numbers: readonly number[]): number {
  let longest = 0;
  let run = 0;
  for (const [at, number] of numbers.entries()) {
    run = at > 0 && number === (numbers[at - 1] ?? 0) + 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** The stretches as places in the article, each from its first matched word to its last. */
function placesOf(stretches: readonly Stretch[], quoted: QuotedText, index: QuoteIndex): Span[] {
  return stretches.flatMap((stretch) => {
    const matched = matchedWords([stretch], quoted, index);
    const [first, last] = [index.words[matched[0] ?? -1], index.words[matched.at(-1) ?? -1]];
    return first && last ? [{ start: first.start, end: last.end }] : [];
  });
}

/** True when every word of the quotations that are touched is there. */
function isWhole(matched: readonly number[], { quotationOf }: QuoteIndex): boolean {
  const touched = new Set(matched.map((at) => quotationOf[at] ?? -1));
  const whole = quotationOf.filter((number) => number >= 0 && touched.has(number)).length;
  return !touched.has(-1) && matched.length === whole;
}
