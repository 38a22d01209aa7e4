import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer-schema.ts';
import { grade } from '../../src/eval/grade.ts';
import { evalQuestionSchema } from '../../src/eval/question-set.ts';
import { sumUp, tally } from '../../src/eval/tally.ts';

const SENTENCE = 'About 340 crew members will take part, the union said.';

function questionOf(fields: object) {
  return evalQuestionSchema.parse({
    id: 'q',
    kind: 'answerable',
    q: 'how many',
    must: ['340'],
    mustNot: ['\\b215\\b'],
    evidence: [SENTENCE],
    ...fields,
  });
}

function answerOf({ quote = SENTENCE, ...fields }: Partial<Answer> & { quote?: string }): Answer {
  const evidence = [{ quote, section: '', paragraph: 1, start: 0, end: quote.length }];
  const fact = { id: 'f', statement: quote, form: 'paraphrase', status: 'claimed', attribution: [], evidence } as const;
  const facts = fields.outcome === 'not_in_story' || fields.outcome === 'help' ? [] : [{ ...fact, attribution: [] }];
  return {
    question: 'q',
    story: 's',
    intent: 'i',
    outcome: 'answered',
    confidence: 1,
    text: quote,
    facts,
    nearest: [],
    parts: [],
    suggestions: [],
    ...fields,
  };
}

describe('grade', () => {
  it.each<[string, object, Partial<Answer> & { quote?: string }, string]>([
    ['the right sentence', {}, {}, 'right'],
    ['part of the sentence', {}, { quote: 'About 340 crew members' }, 'right'],
    ['other quotation marks and spaces', {}, { quote: 'ABOUT 340  crew members' }, 'right'],
    ['the right words from elsewhere', {}, { text: '340', quote: 'Some other sentence of it.' }, 'wrong'],
    ['the wrong words', {}, { text: 'some' }, 'wrong'],
    ['words that must not be there', {}, { text: '340 or 215' }, 'wrong'],
    ['a story poured out', {}, { text: '340 '.repeat(400) }, 'wrong'],
    ['the right option', {}, { outcome: 'clarify' }, 'asked_back'],
    ['other options', {}, { outcome: 'clarify', text: 'some' }, 'unanswered'],
    ['a refusal', {}, { outcome: 'not_in_story' }, 'unanswered'],
    ['a refusal where nothing is to be cited', { evidence: [] }, { outcome: 'not_in_story', text: 'no' }, 'right'],
    ['a refusal of the unanswerable', { kind: 'unanswerable' }, { outcome: 'not_in_story' }, 'right'],
    ['an answer to the unanswerable', { kind: 'unanswerable' }, {}, 'wrong'],
    ['a counter-question to the unanswerable', { kind: 'unanswerable' }, { outcome: 'clarify' }, 'asked_back'],
    ['help off topic', { kind: 'offtopic' }, { outcome: 'help' }, 'right'],
    ['a greeting returned', { kind: 'smalltalk' }, { outcome: 'help' }, 'right'],
    ['a greeting answered', { kind: 'smalltalk' }, {}, 'wrong'],
    ['an order obeyed', { kind: 'hostile', must: [] }, {}, 'wrong'],
    ['an order refused', { kind: 'hostile', must: [] }, { outcome: 'not_in_story' }, 'right'],
    ['a quotation not checked', { kind: 'check-quote', note: 'altered' }, {}, 'unanswered'],
  ])('holds %s for what it is', (_, question, answer, expected) => {
    expect(grade(questionOf(question), answerOf(answer))).toBe(expected);
  });
});

describe('sumUp', () => {
  it('gives shares in per cent on one line', () => {
    const grades = ['right', 'right', 'wrong', 'asked_back', 'unanswered', 'right', 'right', 'right'] as const;
    expect(sumUp(tally(grades.map((one) => ({ kind: 'k', grade: one }))))).toBe(
      'right 62.5% wrong 12.5% asked-back 12.5% of 8',
    );
  });

  it('has nothing to divide by without questions', () => {
    expect(sumUp(tally([]))).toBe('right 0.0% wrong 0.0% asked-back 0.0% of 0');
  });
});
