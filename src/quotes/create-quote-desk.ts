import { answer } from '../answers/answer.ts';
import type { Answer } from '../answers/answer-schema.ts';
import type { Ask } from '../answers/ask.ts';
import { buildKnowledge } from '../answers/build-knowledge.ts';
import type { Conversation } from '../answers/conversation.ts';
import type { Knowledge } from '../answers/knowledge.ts';
import { pickStory } from '../answers/pick-story.ts';
import { readQuestion } from '../answers/reading/read-question.ts';
import type { Library } from '../stories/story.ts';
import { answerAboutFact, readFactRequest } from './answer-about-fact.ts';
import { answerDraftCheck } from './answer-draft-check.ts';
import { answerQuoteCheck } from './answer-quote-check.ts';
import { askAcross } from './ask-across.ts';
import { buildDraftIndex } from './drafts/draft-index.ts';
import { buildQuoteIndex } from './quote-index.ts';
import { readQuoteCheck } from './read-quote-check.ts';
import { widenWhoSaid } from './who-said.ts';

export interface QuoteDeskOptions {
  /** The house rule where a story sets none: whether a quotation passes that only had capitals, punctuation or grammar mended. */
  passCleanedUp?: boolean;
}

/** What opens a message that wants a draft checked; the draft is all that follows. */
const CHECK_COPY = /^\s*\/?check[- ]copy\b[\s:–—-]*/i;

/**
 * The whole line of a message, as every surface uses it: drafts and quotations are checked, everything else is asked of the engine.
 * Build it once from a library; what it returns is pure, synchronous and throws for nothing a person typed.
 */
export function createQuoteDesk(library: Library, options: QuoteDeskOptions = {}): Ask {
  return quoteDeskOf(buildKnowledge(library), options);
}

/** The same over knowledge that is built already. */
export function quoteDeskOf(knowledge: Knowledge, { passCleanedUp = false }: QuoteDeskOptions = {}): Ask {
  const indexes = new Map(
    knowledge.stories.map((story) => [story, buildDraftIndex(buildQuoteIndex(story), knowledge.library.dictionary)]),
  );
  const { replies, intents } = knowledge.library;
  const layout = intents.find(({ id }) => id === 'who-said')?.layout ?? [];
  const askOne: Ask = (message, conversation) => {
    const story = pickStory(knowledge, conversation);
    const index = indexes.get(story);
    const rule = story.story.cleaned_up_quotes;
    const house = { replies, passCleanedUp: rule === undefined ? passCleanedUp : rule === 'pass' };
    if (index && CHECK_COPY.test(message)) {
      const checked = answerDraftCheck(message.replace(CHECK_COPY, ''), index, house);
      return { answer: checked, conversation: { ...conversation, story: checked.story } };
    }
    const ofFact = readFactRequest(message);
    if (ofFact) {
      const told = answerAboutFact(message, ofFact, story.story, knowledge.library);
      return { answer: told, conversation: { ...conversation, story: told.story } };
    }
    const request = index && readQuoteCheck(message, knowledge, story);
    if (index && request) {
      const checked = answerQuoteCheck(message, request.claims, index.quotes, house);
      const words = request.claims.flatMap(({ runs }) => runs).join(' ');
      // Words in marks that are not in the story may have been meant as a topic.
      if (request.plainly || checked.verdict !== 'not_found')
        return { answer: checked, conversation: remember(checked, conversation, words) };
    }
    const turn = answer(readQuestion(message), knowledge, conversation);
    return (index && widenWhoSaid(turn, index.quotes, replies, layout)) ?? turn;
  };
  return askAcross(askOne, knowledge);
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
