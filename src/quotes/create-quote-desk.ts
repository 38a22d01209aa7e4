import { answer } from '../answers/answer.ts';
import type { Answer } from '../answers/answer-schema.ts';
import type { Ask } from '../answers/ask.ts';
import { buildKnowledge } from '../answers/build-knowledge.ts';
import type { Conversation } from '../answers/conversation.ts';
import { pickStory } from '../answers/pick-story.ts';
import { readQuestion } from '../answers/reading/read-question.ts';
import type { Library } from '../stories/story.ts';
import { answerQuoteCheck } from './answer-quote-check.ts';
import { buildQuoteIndex } from './quote-index.ts';
import { readQuoteCheck } from './read-quote-check.ts';

export interface QuoteDeskOptions {
  /** The house rule where a story sets none: whether a quotation passes that only had capitals, punctuation or grammar mended. */
  passCleanedUp?: boolean;
}

/**
 * The whole line of a message, as every surface uses it: quotations to check are checked, everything else is asked of the engine.
 * Build it once from a library; what it returns is pure, synchronous and throws for nothing a person typed.
 */
export function createQuoteDesk(library: Library, { passCleanedUp = false }: QuoteDeskOptions = {}): Ask {
  const knowledge = buildKnowledge(library);
  const indexes = new Map(knowledge.stories.map((story) => [story, buildQuoteIndex(story)]));
  const { replies } = library;
  return (message, conversation) => {
    const story = pickStory(knowledge, conversation);
    const index = indexes.get(story);
    const claims = index && readQuoteCheck(message, knowledge, story);
    if (!claims) return answer(readQuestion(message), knowledge, conversation);
    const rule = story.story.cleaned_up_quotes;
    const house = { replies, passCleanedUp: rule === undefined ? passCleanedUp : rule === 'pass' };
    const checked = answerQuoteCheck(message, claims, index, house);
    return {
      answer: checked,
      conversation: remember(checked, conversation, claims.flatMap(({ runs }) => runs).join(' ')),
    };
  };
}

/** What a follow-up such as "who said it then?" leans on: the words that were checked and whose they are. */
function remember({ facts, nearest, story, intent }: Answer, before: Conversation, words: string): Conversation {
  const shown = [...facts, ...nearest];
  const sources = shown.flatMap(({ attribution }) => attribution.map(({ source }) => source));
  return {
    story,
    facts: shown.map(({ id }) => id),
    sources: [...new Set([...sources, ...before.sources])].slice(0, 5),
    question: words.split(/\s+/).slice(0, 30).join(' '),
    intent,
  };
}
