import type { Answer, Part } from '../answers/answer-schema.ts';
import { ladderParts } from '../answers/replying/ladder-parts.ts';
import { type Draft, toAnswer } from '../answers/replying/to-answer.ts';
import { wording } from '../answers/replying/wording.ts';
import type { Fact, Library, Story } from '../stories/story.ts';
import { copyQuote } from './copy-quote.ts';

/** What a message asks of one fact, by its id. */
export type FactRequest =
  | { about: 'ladder'; fact: string }
  | { about: 'copy'; fact: string; use: 'print' | 'social'; limit?: number };

/** Buttons send these; anybody may type them. */
const LADDER = /^\s*how do we know #([a-z0-9-]+)\s*\??\s*$/i;
const COPY = /^\s*copy #([a-z0-9-]+) for (print|social)(?: within (\d{1,4}))?\s*$/i;

/** Reads a message about one fact; undefined when it is anything else. */
export function readFactRequest(message: string): FactRequest | undefined {
  const ladder = LADDER.exec(message);
  if (ladder?.[1]) return { about: 'ladder', fact: ladder[1].toLowerCase() };
  const copy = COPY.exec(message);
  if (!copy?.[1]) return undefined;
  const limit = copy[3] === undefined ? {} : { limit: Number(copy[3]) };
  return {
    about: 'copy',
    fact: copy[1].toLowerCase(),
    use: copy[2]?.toLowerCase() === 'print' ? 'print' : 'social',
    ...limit,
  };
}

/** How we know a fact, or its quotations to paste; a fact that is no longer there is said so. */
export function answerAboutFact(question: string, request: FactRequest, story: Story, library: Library): Answer {
  const { replies } = library;
  const fact = story.facts.find(({ id }) => id === request.fact);
  const intent = request.about === 'ladder' ? 'how-do-we-know' : 'copy';
  return toAnswer(fact ? draftOf(fact, request, story, library) : gone(replies), { question, story, intent });
}

const gone = (replies: Library['replies']): Draft => ({
  outcome: 'not_in_story',
  parts: [{ kind: 'lead', text: wording(replies, 'fact_gone') }],
});

function draftOf(fact: Fact, request: FactRequest, story: Story, library: Library): Draft {
  if (request.about === 'ladder') return ladderParts(fact, story, library.replies);
  const { use, limit } = request;
  if (fact.quotes.length === 0)
    return {
      outcome: 'answered',
      parts: [{ kind: 'lead', text: wording(library.replies, 'copy_not_a_quote') }],
      facts: [fact],
    };
  const copied = fact.quotes.map((quote) =>
    copyQuote({ quote, fact, story, use, ...(limit === undefined ? {} : { limit }) }, library),
  );
  const parts = copied.map(
    (one): Part => ('text' in one ? { kind: 'copy', text: one.text } : { kind: 'lead', text: one.detail }),
  );
  const lead: Part = { kind: 'lead', text: wording(library.replies, `copy_for_${use}`) };
  return {
    outcome: 'answered',
    parts: parts.some(({ kind }) => kind === 'copy') ? [lead, ...parts] : parts,
    facts: [fact],
  };
}
