import type { Knowledge, StoryKnowledge } from '../answers/knowledge.ts';
import { cleanText } from '../answers/reading/clean-text.ts';
import { quotedRuns } from '../answers/reading/quoted-words.ts';
import { seek } from '../answers/reading/seek.ts';
import { tokenize } from '../answers/search/tokenize.ts';
import { readClaimedSpeaker } from './read-claimed-speaker.ts';
import { type QuoteClaim, readQuoteClaims } from './read-quote-claims.ts';
import { splitUnmarked } from './split-unmarked.ts';

/** What opens a message that wants quotations checked, whatever else stands in it. */
const EXPLICIT = /^\s*\/?(?:check[- ]quotes?|quote[- ]check|qte check)\b[\s:–—-]*/i;
/** So many words in quotation marks, given without a question, are there to be checked. */
const PHRASE = 3;
/** An intent that fits less than this asks nothing. */
const ASKS = 0.12;

/** The quotations a message wants checked; undefined when it asks something else. Throws for nothing a person can type. */
export function readQuoteCheck(message: string, knowledge: Knowledge, story: StoryKnowledge): QuoteClaim[] | undefined {
  const explicit = EXPLICIT.test(message);
  const text = closed(cleanText(markBlockQuotes(message.replace(EXPLICIT, ''))));
  const claims = readQuoteClaims(text, story, true);
  if (claims.length > 0) return explicit || wantsCheck(text, claims, knowledge, story) ? claims : undefined;
  const [lead, rest] = explicit ? ['', text] : splitLead(text);
  if (rest === '' || (!explicit && !isUnmarkedCheck(lead, rest, knowledge, story))) return undefined;
  return unmarked(rest, lead, story);
}

/**
 * Words in quotation marks are there to be checked unless the message asks something about them: who said them, when, why. A word or
 * two in marks may also be emphasis, so that takes a speaker, or the plain wish for a check.
 */
function wantsCheck(text: string, claims: readonly QuoteClaim[], knowledge: Knowledge, story: StoryKnowledge): boolean {
  const outside = quotedRuns(text).reduceRight(
    (left, { start, end }) => `${left.slice(0, start)} "x" ${left.slice(end)}`,
    text,
  );
  const [first] = seek(outside, knowledge, story, knowledge.checks).matches;
  if (first?.intent === CHECK && first.score >= ASKS) return true;
  const longest = Math.max(...claims.map(({ runs }) => runs.join(' ').split(/\s+/).length));
  if (longest >= PHRASE && EXACT.test(outside)) return true;
  if (
    tokenize(outside).some((token) => ASKING.has(token)) ||
    (first && ABOUT.has(first.intent) && first.score >= PLAINLY)
  )
    return false;
  return longest >= PHRASE || (claims.some(({ claimed }) => claimed.kind !== 'nobody') && SAYS.test(outside));
}

/** Whatever else is asked, this asks for a check. */
const EXACT = /\b(?:verbatim|word for word|is (?:it|this|that) (?:exact|accurate|right|correct)|to the letter)\b/i;
/** Words that ask about a quotation rather than for a check of it. */
const ASKING = new Set('who whose whom what when where why how which'.split(' '));
const ABOUT = new Set(['who-said', 'source-of']);
const SAYS =
  /\b(?:per|according to|said|says|say|saying|called|calls|call|quote|quoted|told|warned|added|claimed|described|put)\b|[-–—:]\s*"x"/i;
/** The intent whose messages this desk answers. */
const CHECK = 'check-quote';

/** Without marks the words in front must ask for a check plainly, and what follows must be a statement of some length. */
function isUnmarkedCheck(lead: string, rest: string, knowledge: Knowledge, story: StoryKnowledge): boolean {
  const [first] = seek(`${lead} "x"`, knowledge, story, knowledge.checks).matches;
  return (
    first?.intent === CHECK &&
    first.score >= PLAINLY &&
    !rest.trim().endsWith('?') &&
    rest.split(/\s+/).length >= SHORTEST
  );
}

const PLAINLY = 0.3;
const SHORTEST = 3;

/** What asks for the check and the words to check, where no marks tell them apart: parted by a colon, a line break or a dash. */
function splitLead(text: string): [lead: string, rest: string] {
  const found = /^([^\n]{3,80}?)(?::|\n|\s[-–—]+\s)\s*(\S[\s\S]*)$/.exec(text);
  return found ? [found[1] ?? '', found[2] ?? ''] : ['', ''];
}

function unmarked(rest: string, lead: string, story: StoryKnowledge): QuoteClaim[] {
  const { words, around } = splitUnmarked(rest, story);
  if (!/[\p{L}\p{N}]/u.test(words)) return [];
  const own = readClaimedSpeaker(around, story);
  const claimed = own.kind === 'nobody' ? readClaimedSpeaker(lead, story) : own;
  return [{ runs: [words], start: 0, end: rest.length, claimed }];
}

/** Marks that do not match, or were never closed, are made a pair: from the first that opens to the last that closes, or to the end. */
function closed(text: string): string {
  if (quotedRuns(text).length > 0) return text;
  const open = /(?<![\p{L}\p{N}])["“”„«‹‘'](?=[\p{L}\p{N}[])/u.exec(text);
  if (!open) return text;
  const from = open.index + 1;
  const close = /["“”»›’'](?![\p{L}\p{N}])/u;
  const words = text.slice(from);
  const last = [...words.matchAll(new RegExp(close, 'gu'))].at(-1)?.index ?? words.length;
  return `${text.slice(0, open.index)}“${words.slice(0, last).replace(/["“”]/g, "'")}”${words.slice(last + 1)}`;
}

/** Lines quoted Slack's way (`>` in front) are a quotation where no marks say what is. */
function markBlockQuotes(message: string): string {
  if (!/^(?:>|&gt;)/m.test(message) || quotedRuns(message).length > 0) return message;
  const quoted = message.replace(/(?:^(?:>|&gt;)[^\n]*(?:\n|$))+/gm, (block) => {
    const words = block.replace(/^(?:>|&gt;)\s?/gm, '').trim();
    return words === '' ? '\n' : `“${words}”\n`;
  });
  return quoted.trim();
}
