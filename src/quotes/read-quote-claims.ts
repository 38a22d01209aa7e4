import type { StoryKnowledge } from '../answers/knowledge.ts';
import { type QuotedRun, quotedRuns } from '../answers/reading/quoted-words.ts';
import { splitSentences } from '../stories/split-sentences.ts';
import { type ClaimedSpeaker, QUOTE_HERE } from './claimed-speaker.ts';
import { readClaimedSpeaker } from './read-claimed-speaker.ts';

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
const JOINS = /^\W*(?:and|or|but|while|then)\b/i;
const SAYS =
  /\b(?:said|says|told|tells|added|adds|adding|continued|continues|warned|claimed|argued|insisted|explained|noted|wrote)\b/iu;

/**
 * The quotations of a text in quotation marks, in order; each read with the sentences it stands in, or `whole` when the text is a message about one quotation.
 * Offsets in UTF-16 units of the text.
 */
export function readQuoteClaims(text: string, story: StoryKnowledge, whole = false): QuoteClaim[] {
  const groups: QuotedRun[][] = [];
  for (const run of quotedRuns(text)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const between = last ? text.slice(last.end, run.start) : '';
    const goesOn = last && (between.trim() === '' || isAttribution(last.words, between));
    if (group && goesOn) group.push(run);
    else groups.push([run]);
  }
  const alone = whole && groups.length === 1;
  return groups.map((group) => {
    const [start, end] = [group[0]?.start ?? 0, group.at(-1)?.end ?? 0];
    const around = alone ? { start: 0, end: text.length } : sentencesAround(text, start, end);
    return {
      runs: group.map(({ words }) => words),
      start,
      end,
      claimed: readClaimedSpeaker(withoutQuotes(text, around, groups, group), story, !whole),
    };
  });
}

/** The words between two runs say whose they are, in the middle of a sentence or between two. */
function isAttribution(before: string, between: string): boolean {
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
