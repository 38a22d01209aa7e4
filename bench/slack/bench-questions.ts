import type { Ask } from '../../src/answers/ask.ts';
import { emptyConversation } from '../../src/answers/conversation.ts';
import { FOLLOW_UP_CONFIDENCE } from '../../src/slack/answer-message.ts';
import type { Library } from '../../src/stories/story.ts';

/** What the people of the benchmark ask: of each kind as many as the stories give, so that no two in a row are the same. */
export interface Questions {
  /** Questions that the story answers, each with a follow-up whose answer is sure enough to be given unasked. */
  answered: { question: string; followUp: string }[];
  /** Questions that it does not answer, for whose replies there are suggestions. */
  unanswered: string[];
}

const FOLLOW_UPS = ['who said that?', 'when was that?', 'how do we know?', 'why?', 'where?'];
/** How many questions are looked at; spread over all that the stories give. */
const SAMPLE = 300;

/** Takes questions of the stories themselves and sorts them by what `ask` makes of them. */
export function readQuestions(library: Library, ask: Ask): Questions {
  const utterances = library.stories.flatMap((story) =>
    [...story.facts, ...story.gaps].flatMap((one) => one.utterances),
  );
  const step = Math.max(1, Math.floor(utterances.length / SAMPLE));
  const questions: Questions = { answered: [], unanswered: [] };
  for (const question of utterances.filter((_, at) => at % step === 0)) {
    const { answer, conversation } = ask(question, emptyConversation);
    if (answer.outcome === 'not_in_story' && answer.suggestions.length > 0) questions.unanswered.push(question);
    if (answer.outcome !== 'answered') continue;
    const followUp = FOLLOW_UPS.find((text) => {
      const next = ask(text, conversation).answer;
      return next.outcome === 'answered' && next.confidence >= FOLLOW_UP_CONFIDENCE;
    });
    if (followUp) questions.answered.push({ question, followUp });
  }
  return questions;
}

/**
 * The same engine, which takes each turn once and then remembers it, follow-ups by what they follow: what the rest of the app
 * costs shows best when answers cost nothing.
 */
export function replaying(ask: Ask): Ask {
  const turns = new Map<string, ReturnType<Ask>>();
  return (question, conversation) => {
    const key = FOLLOW_UPS.includes(question) ? `${conversation.question} > ${question}` : question;
    const turn = turns.get(key) ?? ask(question, conversation);
    turns.set(key, turn);
    return turn;
  };
}
