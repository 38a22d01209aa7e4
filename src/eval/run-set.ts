import type { Answer } from '../answers/answer-schema.ts';
import type { Ask } from '../answers/ask.ts';
import { type Conversation, emptyConversation } from '../answers/conversation.ts';
import { type Grade, grade } from './grade.ts';
import type { EvalQuestion } from './question-set.ts';

/** A question, what it was answered with, and the grade of that. */
export interface Result {
  question: EvalQuestion;
  answer: Answer;
  grade: Grade;
  kind: string;
}

/** Asks a story every question, each in a thread of its own after the messages of its context, and grades the answers. */
export function runSet(questions: readonly EvalQuestion[], story: string, ask: Ask): Result[] {
  return questions.map((question) => {
    const start: Conversation = { ...emptyConversation, story };
    const thread = question.context.reduce((before, message) => ask(message, before).conversation, start);
    const { answer } = ask(question.q, thread);
    return { question, answer, grade: grade(question, answer), kind: question.kind };
  });
}

/** What was asked and what came back, in two lines. */
export function describeResult({ question, answer, grade: given }: Result): string {
  const reply = `${answer.outcome}: ${answer.text.replace(/\s+/g, ' ').slice(0, 160)}`;
  return `${given.padEnd(10)} ${question.kind.padEnd(13)} ${question.id} ${question.q.slice(0, 120)}\n           -> ${reply}`;
}
