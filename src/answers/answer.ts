import type { Answer } from './answer-schema.ts';
import type { Conversation } from './conversation.ts';
import { attempt } from './deciding/attempt.ts';
import { planReply } from './deciding/plan-reply.ts';
import type { Knowledge } from './knowledge.ts';
import { pickStory } from './pick-story.ts';
import type { Question } from './reading/question.ts';
import { sourceOf } from './reading/term.ts';
import { compose } from './replying/compose.ts';

/** An answer and the conversation it leaves behind. */
export interface Turn {
  answer: Answer;
  conversation: Conversation;
}

/**
 * Answers a question from what is on the record, or says that it is not. Pure and synchronous; throws for nothing a person typed.
 * The line: readings of the question -> what is sought -> subjects ranked -> decision -> plan -> reply.
 */
export function answer(question: Question, knowledge: Knowledge, conversation: Conversation): Turn {
  const story = pickStory(knowledge, conversation);
  const tried = attempt(question, knowledge, story, conversation);
  const plan = tried && planReply(tried, knowledge, story, conversation);
  const reply = compose(plan, { question, story, knowledge, last: tried?.last === true });
  return { answer: reply, conversation: remember(reply, conversation, tried) };
}

function remember(reply: Answer, before: Conversation, tried: ReturnType<typeof attempt>): Conversation {
  if (!tried || reply.outcome === 'help') return { ...before, story: reply.story };
  const facts = (reply.facts.length > 0 ? reply.facts : reply.nearest).map(({ id }) => id);
  const named = tried.sought.terms.map(sourceOf).filter((id): id is string => id !== undefined);
  return {
    story: reply.story,
    facts: facts.length > 0 ? facts : before.facts,
    sources: [...new Set([...named, ...before.sources])].slice(0, 5),
    question:
      tried.followUp && before.question
        ? `${before.question} ${tried.sought.text}`.split(/\s+/).slice(-30).join(' ')
        : tried.sought.text,
    intent: reply.intent,
  };
}
