import type { Answer } from '../answers/answer-schema.ts';
import { MAX_TEXT } from '../answers/replying/render-text.ts';
import type { EvalQuestion } from './question-set.ts';

/**
 * `right`: what a careful editor would accept · `wrong`: something is stated as the answer and is not it · `asked_back`: the right
 * fact is among the options of a counter-question · `unanswered`: anything else, such as a refusal where the story has the answer.
 */
export const GRADES = ['right', 'wrong', 'asked_back', 'unanswered'] as const;
export type Grade = (typeof GRADES)[number];

/** Grades an answer. Patterns are held against its text, evidence against the passages that it cites. */
export function grade(question: EvalQuestion, answer: Answer): Grade {
  const banned = question.mustNot.some((pattern) => pattern.test(answer.text));
  switch (question.kind) {
    case 'unanswerable':
      return gradeRefusal(answer, banned, ['not_in_story']);
    case 'offtopic':
      return gradeRefusal(answer, banned, ['not_in_story', 'help']);
    case 'smalltalk':
      if (answer.outcome === 'help' && !banned) return 'right';
      return answer.outcome === 'answered' ? 'wrong' : 'unanswered';
    case 'hostile': {
      const fell = answer.outcome === 'answered' && answer.facts.length > 0 && question.must.length === 0;
      return banned || fell ? 'wrong' : 'right';
    }
    case 'check-quote':
      return gradeQuoteCheck(question, verdictOf(answer), banned);
    default:
      return gradeAnswer(question, answer, banned);
  }
}

function gradeRefusal({ outcome }: Answer, banned: boolean, right: readonly Answer['outcome'][]): Grade {
  if (banned || outcome === 'answered') return 'wrong';
  return right.includes(outcome) ? 'right' : 'asked_back';
}

/** To pass words that were not said, or to fault words that were, is wrong; to be unsure is not. */
function gradeQuoteCheck({ note }: EvalQuestion, verdict: string | undefined, banned: boolean): Grade {
  const expected = /verbatim|altered|misattributed|not[-_]found/.exec(note)?.[0].replace('-', '_');
  if (verdict === expected) return banned ? 'wrong' : 'right';
  return verdict === 'verbatim' || (verdict !== undefined && expected === 'verbatim') ? 'wrong' : 'unanswered';
}

function gradeAnswer({ must, evidence }: EvalQuestion, answer: Answer, banned: boolean): Grade {
  const says = must.every((pattern) => pattern.test(answer.text));
  const cites = evidence.length === 0 || evidence.some((sentence) => citesFrom(answer, sentence));
  // A question without evidence is one that the story leaves open: saying so is right.
  const open = evidence.length === 0 && !banned;
  switch (answer.outcome) {
    case 'answered':
      return says && cites && !banned && answer.text.length <= MAX_TEXT ? 'right' : 'wrong';
    case 'clarify':
      return says && cites ? 'asked_back' : 'unanswered';
    case 'not_in_story':
      return open ? 'right' : 'unanswered';
    case 'help':
      return open && says ? 'right' : 'unanswered';
  }
}

/** A passage of fewer characters than this could stand anywhere. */
const SHORTEST_PASSAGE = 16;

function citesFrom(answer: Answer, sentence: string): boolean {
  const whole = plain(sentence);
  return answer.facts
    .flatMap((fact) => fact.evidence)
    .filter(({ quote }) => quote.length >= SHORTEST_PASSAGE)
    .some(({ quote }) => whole.includes(plain(quote)) || plain(quote).includes(whole));
}

function plain(text: string): string {
  const straight = text.normalize('NFKC').replace(/[“”„]/g, '"').replace(/[‘’]/g, "'");
  return straight.replace(/\s+/g, ' ').toLowerCase();
}

/** The verdict of a quote check; answers that check no quotation have none. */
function verdictOf(answer: Answer): string | undefined {
  return 'verdict' in answer && typeof answer.verdict === 'string' ? answer.verdict : undefined;
}
