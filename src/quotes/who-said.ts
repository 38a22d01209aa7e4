import type { Turn } from '../answers/answer.ts';
import type { Part } from '../answers/answer-schema.ts';
import { quotedWords } from '../answers/reading/quoted-words.ts';
import { citeFact } from '../answers/replying/cite-fact.ts';
import { factParts } from '../answers/replying/fact-parts.ts';
import { toAnswer } from '../answers/replying/to-answer.ts';
import { wording } from '../answers/replying/wording.ts';
import type { Line } from '../stories/intent-schema.ts';
import type { Span } from '../stories/split-sentences.ts';
import type { Fact } from '../stories/story.ts';
import { paraphrasedOwners, quotedOwners } from './find-owners.ts';
import { weightOf } from './locate-quote.ts';
import type { QuoteIndex } from './quote-index.ts';
import { quoteWords } from './quote-words.ts';

/** Under both of these people ask who said something. */
const INTENTS = new Set(['who-said', 'source-of']);
/** What stands between "who said" and the words, where no marks do. */
const ASKED =
  /^.*?\bwho(?:\s+was\s+it\s+that|\s+is\s+it\s+that)?\s+(?:said|says|used|called|wrote)\s+(?:that\s+|the\s+(?:words?|phrase|line)\s+)?/iu;
const MOST = 4;

/**
 * An answer on who said something, widened to every passage that has the words to the letter, best first, when several facts do.
 * What the engine chose leads, if it has them; undefined when there is no more than one.
 */
export function widenWhoSaid(
  { answer, conversation }: Turn,
  index: QuoteIndex,
  replies: Readonly<Record<string, string>>,
  layout: readonly Line[],
): Turn | undefined {
  if (!INTENTS.has(answer.intent) || answer.outcome !== 'answered' || !ASKED.test(answer.question)) return undefined;
  const words = quotedWords(answer.question)[0] ?? answer.question.replace(ASKED, '');
  const facts = [...new Set(placesOfPhrase(words, index).flatMap((place) => ownerOf(place, index) ?? []))];
  if (facts.length < 2) return undefined;
  const { story } = index.knowledge;
  const [chosen] = answer.facts;
  const sorted = facts.toSorted((a, b) => rankOf(a, chosen?.id) - rankOf(b, chosen?.id)).slice(0, MOST);
  const parts: Part[] = [
    { kind: 'lead', text: wording(replies, 'said_more_than_once', { count: String(facts.length) }) },
    ...sorted.flatMap((fact) => factParts(fact, citeFact(fact, story), layout, replies)),
  ];
  const { question, confidence, intent } = answer;
  const wide = toAnswer({ outcome: 'answered', parts, facts: sorted, confidence }, { question, story, intent });
  return { answer: wide, conversation: { ...conversation, facts: sorted.map(({ id }) => id) } };
}

/** What the engine chose first, then quotations, paraphrases and the outlet's own words. */
function rankOf({ id, form }: Fact, chosen: string | undefined): number {
  return id === chosen ? -1 : ['direct', 'partial', 'paraphrase', 'narration'].indexOf(form);
}

function ownerOf(place: Span, index: QuoteIndex): Fact | undefined {
  return quotedOwners(place, index).facts[0] ?? paraphrasedOwners(place, index).facts[0];
}

/** Every place where the words stand in a row; at least two of them, one with content. */
export function placesOfPhrase(phrase: string, { words }: QuoteIndex): Span[] {
  const keys = quoteWords(phrase).map(({ key }) => key);
  if (keys.length < 2 || !keys.some((key) => weightOf(key) > 1)) return [];
  return words.flatMap((first, at) => {
    const last = words[at + keys.length - 1];
    const stands = last && keys.every((key, step) => words[at + step]?.key === key);
    return stands ? [{ start: first.start, end: last.end }] : [];
  });
}
