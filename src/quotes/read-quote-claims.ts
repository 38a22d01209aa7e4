import type { StoryKnowledge } from '../answers/knowledge.ts';
import { type QuotedRun, quotedRuns } from '../answers/reading/quoted-words.ts';
import { splitSentences } from '../stories/split-sentences.ts';
import { type ClaimedSpeaker, QUOTE_HERE } from './claimed-speaker.ts';
import { readClaimedSpeaker } from './read-claimed-speaker.ts';
import { speakingClause } from './speaking-clause.ts';

/** A quotation in a text: its runs (two where an attribution stands between), where it stands, and whose words it says they are. */
export interface QuoteClaim {
  runs: readonly string[];
  start: number;
  end: number;
  claimed: ClaimedSpeaker;
}

/** Two runs are one quotation when no more than a line of attribution stands between them: so many words and characters. */
const LINE = { words: 12, characters: 120 };
/** Two things are told, not one with somebody's name in its middle. */
const JOINS = /(?<!\w)(?:and|or|but|while|then)(?!\w)/i;
/** So far behind a run its own attribution is looked for. */
const LOOK = 40;
const SAYS =
  /\b(?:said|says|told|tells|added|adds|adding|continued|continues|warned|claimed|argued|insisted|explained|noted|wrote)\b/iu;

/**
 * The quotations of a text in quotation marks, in order; each read with what stands around it. `whole`: the text is a message about quotations,
 * not running text. Offsets in UTF-16 units of the text.
 */
export function readQuoteClaims(text: string, story: StoryKnowledge, whole = false): QuoteClaim[] {
  const groups: QuotedRun[][] = [];
  for (const run of quotedRuns(text)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const between = last ? text.slice(last.end, run.start) : '';
    const goesOn = last && isAttribution(last.words, between, text.slice(run.end, run.end + LOOK));
    if (group && goesOn) group.push(run);
    else groups.push([run]);
  }
  if (groups.length === 1) return groups.map((group) => claimOf(group, text, groups, story, whole));
  return readSeveral(groups, text, story, whole);
}

function claimOf(
  group: readonly QuotedRun[],
  text: string,
  groups: readonly (readonly QuotedRun[])[],
  story: StoryKnowledge,
  whole: boolean,
): QuoteClaim {
  const place = placeOf(group);
  const around = whole ? { start: 0, end: text.length } : sentencesAround(text, place.start, place.end);
  const words = withoutQuotes(text, around, groups, group);
  // In running text the nearest clause comes first: its subject speaks, whoever else the sentence names.
  const nearest: ClaimedSpeaker = whole ? { kind: 'nobody' } : readClaimedSpeaker(speakingClause(words), story, true);
  const claimed = nearest.kind === 'source' ? nearest : readClaimedSpeaker(words, story, !whole);
  return { runs: group.map(({ words }) => words), ...place, claimed };
}

const placeOf = (group: readonly QuotedRun[]) => ({ start: group[0]?.start ?? 0, end: group.at(-1)?.end ?? 0 });

/** Of several quotations each has its attribution on the same side as the first: before it, or behind, never a line away. */
function readSeveral(
  groups: readonly (readonly QuotedRun[])[],
  text: string,
  story: StoryKnowledge,
  whole: boolean,
): QuoteClaim[] {
  const places = groups.map(placeOf);
  const sides = places.map(({ start, end }, at) => {
    const line = { start: text.lastIndexOf('\n', start - 1) + 1, end: indexOr(text, '\n', end) };
    const before = text.slice(Math.max(line.start, places[at - 1]?.end ?? 0), start);
    const behind = text.slice(end, Math.min(line.end, places[at + 1]?.start ?? text.length));
    return {
      before: readClaimedSpeaker(clauseOf(`${lastSentence(before)} ${QUOTE_HERE}`, whole), story, !whole),
      behind: readClaimedSpeaker(`${QUOTE_HERE} ${firstSentence(behind)}`, story, !whole),
    };
  });
  const isBehind = sides[0]?.before.kind === 'nobody' && sides[0].behind.kind !== 'nobody';
  return groups.map((group, at) => {
    const side = sides[at];
    const isLast = at === groups.length - 1 || places[at + 1] === undefined;
    const own = isBehind ? side?.behind : side?.before;
    // What stands between two quotations is the other's, unless there is no other.
    const other = isBehind
      ? undefined
      : isLast || text.slice(placeOf(group).end, places[at + 1]?.start).includes('\n')
        ? side?.behind
        : undefined;
    const claimed = own && own.kind !== 'nobody' ? own : (other ?? { kind: 'nobody' as const });
    return { runs: group.map(({ words }) => words), ...placeOf(group), claimed };
  });
}

const clauseOf = (words: string, whole: boolean): string => (whole ? words : speakingClause(words));

const indexOr = (text: string, mark: string, from: number): number => {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
};
const lastSentence = (text: string): string => text.split(/(?<=[.!?])\s+/).at(-1) ?? text;
const firstSentence = (text: string): string => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u)[0] ?? text;

/** The words between two runs say whose they are, in the middle of a sentence or between two. */
function isAttribution(before: string, between: string, behind: string): boolean {
  // Another attribution behind the second run makes it a quotation of its own.
  if (/[.;]\s*$/.test(between) && SAYS.test(behind)) return false;
  if (between.length > LINE.characters || between.includes('\n') || JOINS.test(between) || !SAYS.test(between))
    return false;
  const isOpen = /[,–—-]\s*$/.test(before) || /^\s*[,–—-]/.test(between) || /[,–—-]\s*$/.test(between);
  return isOpen && between.trim().split(/\s+/).length <= LINE.words && !/[.!?;]\s+\p{Lu}/u.test(between);
}

/** The text with a mark in place of the quotation, and nothing in place of others. */
function withoutQuotes(
  text: string,
  { start, end }: { start: number; end: number },
  groups: readonly (readonly QuotedRun[])[],
  own: readonly QuotedRun[],
): string {
  let out = '';
  let at = start;
  for (const run of groups.flat()) {
    if (run.start < start || run.end > end) continue;
    out += `${text.slice(at, run.start)} ${own.includes(run) ? QUOTE_HERE : ''} `;
    at = run.end;
  }
  return (out + text.slice(at, end)).replace(/ {2,}/g, ' ').trim();
}

function sentencesAround(text: string, start: number, end: number): { start: number; end: number } {
  const touched = splitSentences(text).filter((sentence) => sentence.start < end && start < sentence.end);
  return { start: touched[0]?.start ?? start, end: touched.at(-1)?.end ?? end };
}
