import type { Term } from '../../../answers/reading/term.ts';
import type { DraftIndex } from '../draft-index.ts';
import type { DraftSentence } from '../draft-sentences.ts';
import { isSame, unaccounted, weighty } from './account-terms.ts';
import type { Ground } from './build-grounds.ts';
import { pointsElsewhere, takesOtherSide, turnsElsewhere } from './directions.ts';
import { affirms } from './light-words.ts';
import { type Line, readLine } from './line.ts';
import { type Mark, marksApart, NEGATION } from './marks.ts';
import { otherParty, turnedRound } from './parties.ts';
import { type Clause, splitClauses } from './split-clauses.ts';
import { standsOtherwise } from './word-order.ts';

/** What the article says to a sentence of a draft, read by its own words. */
export type Vouched =
  /** Every word of it is there, with the same marks and parties. */
  | { kind: 'vouched'; grounds: readonly Ground[] }
  /** It says all that, but for a negation, or with another party in the place of one. */
  | { kind: 'contrary'; ground: Ground }
  /** Neither; `nearest` has most of its words. */
  | { kind: 'unsure'; nearest?: Ground };

/** So many sentences of the article are looked at for the clauses of a sentence... */
const TRIED = 12;
/** ...of which so many can vouch for it together. */
const TOGETHER = 3;
/** A sentence of fewer words of weight is too short to say that the article has it the other way. */
const LEAST = 3;
/** A sentence of more words of weight is no sentence. */
const MOST = 80;
/** The nearest passage has at least this share of the words. */
const NEAR = 0.5;

/** Whether the article vouches for a sentence: all of it by one sentence of the article, or each of its clauses by one. */
export function vouch({ text, ownTerms }: DraftSentence, { grounds, quotes }: DraftIndex): Vouched {
  const whole = readLine(text, quotes.knowledge);
  const heavy = weighty(ownTerms);
  if (heavy.length === 0) return { kind: 'vouched', grounds: [] };
  if (heavy.length > MOST) return { kind: 'unsure' };
  const ranked = grounds
    .map((ground) => ({ ground, missing: unaccounted(heavy, ground) }))
    .sort((a, b) => a.missing.length - b.missing.length);
  const [best] = ranked;
  const good = ranked.find(({ ground, missing }) => missing.length === 0 && isKept(whole, ground));
  if (good) return { kind: 'vouched', grounds: [good.ground] };
  const tried = ranked.slice(0, TRIED).map(({ ground }) => ground);
  const several = groundsFor(splitClauses(text, quotes.knowledge), tried);
  if (several?.every(({ lines }) => !turnedRound(whole, lines))) return { kind: 'vouched', grounds: several };
  const contrary =
    heavy.length >= LEAST &&
    ranked.find(
      // Where another passage has more of the words, that is the one to hold it against.
      ({ ground, missing }) => missing.length <= (best?.missing.length ?? 0) && isContrary(whole, missing, ground),
    );
  if (contrary) return { kind: 'contrary', ground: contrary.ground };
  const isNear = best !== undefined && best.missing.length <= heavy.length * (1 - NEAR);
  return isNear ? { kind: 'unsure', nearest: best.ground } : { kind: 'unsure' };
}

/** Whether a record that has all words of a line has them in the same sense. */
function isKept(line: Line, { lines }: Ground): boolean {
  const { added, dropped } = marksApart(line, lines);
  return (
    added.length === 0 &&
    dropped.length === 0 &&
    !turnedRound(line, lines) &&
    !otherParty(line, lines) &&
    !standsOtherwise(line, lines) &&
    !pointsElsewhere(weighty(line.terms), line, lines) &&
    !turnsElsewhere(weighty(line.terms), line, lines) &&
    !takesOtherSide(line, lines)
  );
}

function groundsFor(clauses: readonly Clause[], grounds: readonly Ground[]): Ground[] | undefined {
  if (clauses.length < 2) return undefined;
  const found: Ground[] = [];
  for (const clause of clauses) {
    const able = grounds.filter((ground) => vouchesFor(clause, ground));
    const [one] = [...able.filter((ground) => found.includes(ground)), ...able];
    if (!one) return undefined;
    if (!found.includes(one)) found.push(one);
  }
  return found.length <= TOGETHER ? found : undefined;
}

function vouchesFor(clause: Clause, ground: Ground): boolean {
  const isAbout = clause.about.length === 0 || unaccounted(clause.about, ground).length < clause.about.length;
  return isAbout && unaccounted(weighty(clause.terms), ground).length === 0 && isKept(clause, ground);
}

/** A record with the same words that says the opposite, or that has another party in the place of one. */
function isContrary(line: Line, missing: readonly Term[], { lines }: Ground): boolean {
  if (missing.every(affirms) && isDenied(line, lines)) return true;
  const other = otherParty(line, lines);
  if (other && missing.length === 1 && missing.every(({ key }) => key === other.party.key)) return true;
  return missing.length === 0 && turnedRound(line, lines)?.isSure === true;
}

/** Whether either denies, beyond doubt, what the other says. */
function isDenied(line: Line, lines: readonly Line[]): boolean {
  const { added, dropped } = marksApart(line, lines);
  const denies = ({ group, governs, isPlain }: Mark) => group === NEGATION && isPlain && governs.length > 0;
  const isTold = (term: Term) => lines.some(({ terms }) => terms.some((other) => isSame(term, other)));
  return added.some((mark) => denies(mark) && mark.governs.some(isTold)) || dropped.some(denies);
}
