import type { Knowledge, StoryKnowledge } from '../answers/knowledge.ts';
import { cleanText } from '../answers/reading/clean-text.ts';
import { pairMarks } from './pair-marks.ts';
import { readClaimedSpeaker } from './read-claimed-speaker.ts';
import { type QuoteClaim, readQuoteClaims } from './read-quote-claims.ts';
import { splitUnmarked } from './split-unmarked.ts';
import { wantsCheck, wantsUnmarkedCheck } from './wants-check.ts';

/** The quotations of a message that wants them checked. */
export interface QuoteRequest {
  claims: readonly QuoteClaim[];
  /** False when nothing but the quotation marks says that a check is wanted. */
  plainly: boolean;
}

/** What opens a message that wants quotations checked, whatever else stands in it. */
const EXPLICIT = /^\s*\/?(?:check[- ]quotes?|quote[- ]check|qte check)\b[\s:–—-]*/i;

/** The quotations a message wants checked; undefined when it asks something else. Throws for nothing a person can type. */
export function readQuoteCheck(message: string, knowledge: Knowledge, story: StoryKnowledge): QuoteRequest | undefined {
  const explicit = EXPLICIT.test(message);
  const text = cleanText(pairMarks(message.replace(EXPLICIT, '')));
  const claims = readQuoteClaims(text, story, true);
  if (claims.length > 0) {
    const wish = explicit ? 'plainly' : wantsCheck(text, claims, knowledge, story);
    return wish === 'not' ? undefined : { claims, plainly: wish === 'plainly' };
  }
  const asked = explicit ? undefined : readStatement(text, story);
  if (asked) return { claims: [asked], plainly: true };
  const [lead, rest] = explicit ? ['', text] : splitLead(text);
  const own = explicit ? 'plainly' : wantsUnmarkedCheck(lead, rest, knowledge, story);
  // What stands behind ">" was quoted Slack's way, whatever was asked in front of it.
  const wish = own === 'not' && QUOTED_LINE.test(text) ? 'perhaps' : own;
  const claim = rest === '' || wish === 'not' ? undefined : readUnmarked(rest, lead, story);
  return claim && { claims: [claim], plainly: wish === 'plainly' };
}

/** What asks for a check at the end of a statement without marks: "the mayor said it is safe, is that word for word". */
const TAIL =
  /[,.;\s–—-]*\b(?:(?:is|are|was|were) (?:that|this|it|those|these) )?(?:word for word|verbatim|to the letter|(?:the |his |her |their )?(?:exact|actual) words?)[\s?.!]*$/i;

/** Somebody's words as a statement, when the message only asks whether they are exact. */
function readStatement(text: string, story: StoryKnowledge): QuoteClaim | undefined {
  const statement = text.replace(TAIL, '');
  if (statement === text) return undefined;
  const { words, around } = splitUnmarked(statement, story);
  const claimed = readClaimedSpeaker(around, story);
  return around === '' || claimed.kind === 'nobody'
    ? undefined
    : { runs: [words], start: 0, end: text.length, claimed };
}

const QUOTED_LINE = /^[^\n>]{3,80}\s>\s\S/;

/** What asks for the check and the words to check, where no marks tell them apart: parted by a colon, a line break, a dash or ">". */
function splitLead(text: string): [lead: string, rest: string] {
  const found = /^([^\n]{3,80}?)(?::|\n|\s(?:[-–—]+|>)\s)\s*(\S[\s\S]*)$/.exec(text);
  return found ? [found[1] ?? '', found[2] ?? ''] : ['', ''];
}

function readUnmarked(rest: string, lead: string, story: StoryKnowledge): QuoteClaim | undefined {
  const { words, around } = splitUnmarked(rest, story);
  if (!/[\p{L}\p{N}]/u.test(words)) return undefined;
  const own = readClaimedSpeaker(around, story);
  const claimed = own.kind === 'nobody' ? readClaimedSpeaker(lead, story) : own;
  return { runs: [words], start: 0, end: rest.length, claimed };
}
