import type { Knowledge, StoryKnowledge } from '../answers/knowledge.ts';
import { quotedRuns } from '../answers/reading/quoted-words.ts';
import { seek } from '../answers/reading/seek.ts';
import { tokenize } from '../answers/search/tokenize.ts';
import type { QuoteClaim } from './read-quote-claims.ts';

/** Whether a message asks for a check: plainly, perhaps (then only a quotation that is found is one), or not. */
export type Wish = 'plainly' | 'perhaps' | 'not';

/** The intent whose messages the quote desk answers. */
const CHECK = 'check-quote';
/** An intent that fits less than this asks nothing; from this fit on it asks plainly. */
const ASKS = 0.12;
const PLAINLY = 0.3;
/** So many words in quotation marks, given without a question, are there to be checked. */
const PHRASE = 3;
/** Words without marks are a quotation to check from this many on. */
const SHORTEST = 3;

/** Whatever else is asked, this asks for a check. */
const EXACT =
  /\b(?:verbatim|word for word|to the letter|(?:is|are) (?:it|this|that|these|those) (?:exact|accurate|right|correct)|actual words?|(?:real|direct|exact|genuine) quot(?:e|ation)|where (?:is|does) (?:this|that|it)|is what [\w ]{2,30} (?:said|says|wrote))\b/i;
/** Words that ask about a quotation rather than for a check of it. */
const ASKING = new Set('who whose whom what when where why how which'.split(' '));
const ABOUT = new Set(['who-said', 'source-of']);
const SAYS =
  /\b(?:per|according to|said|says|say|saying|called|calls|call|quote|quoted|told|warned|added|claimed|described|put)\b|[-–—:]\s*"x"/i;

/**
 * Words in quotation marks are there to be checked unless the message asks something about them: who said them, when, why. A word or
 * two in marks may also be emphasis, so that takes a speaker, or the plain wish for a check.
 */
export function wantsCheck(
  text: string,
  claims: readonly QuoteClaim[],
  knowledge: Knowledge,
  story: StoryKnowledge,
): Wish {
  const outside = quotedRuns(text).reduceRight(
    (left, { start, end }) => `${left.slice(0, start)} "x" ${left.slice(end)}`,
    text,
  );
  const [first] = seek(outside, knowledge, story, knowledge.checks).matches;
  if ((first?.intent === CHECK && first.score >= ASKS) || EXACT.test(outside)) return 'plainly';
  const asks = tokenize(outside).some((token) => ASKING.has(token));
  if (asks) return 'not';
  if (claims.some(({ claimed }) => claimed.kind !== 'nobody') && SAYS.test(outside)) return 'plainly';
  if (first && ABOUT.has(first.intent) && first.score >= PLAINLY) return 'not';
  const longest = Math.max(...claims.map(({ runs }) => runs.join(' ').split(/\s+/).length));
  return longest >= PHRASE ? 'perhaps' : 'not';
}

/** Without marks the words in front must ask for a check plainly, and what follows must be a statement of some length. */
export function wantsUnmarkedCheck(lead: string, rest: string, knowledge: Knowledge, story: StoryKnowledge): Wish {
  const { matches } = seek(`${lead} "x"`, knowledge, story, knowledge.checks);
  const own = matches.find(({ intent }) => intent === CHECK)?.score ?? 0;
  if (own < PLAINLY || rest.trim().endsWith('?') || rest.split(/\s+/).length < SHORTEST) return 'not';
  if (matches[0]?.intent === CHECK) return 'plainly';
  return matches[0]?.intent === 'confirm' ? 'perhaps' : 'not';
}
