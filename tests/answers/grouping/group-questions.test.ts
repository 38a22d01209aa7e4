import { describe, expect, it } from 'vitest';
import { groupQuestions } from '../../../src/answers/grouping/group-questions.ts';

const asked = (id: string, question: string, at: number, story = 'harbour', nearest: string[] = []) => ({
  ...{ id, question, at, story, nearest },
});

describe('Unanswered questions', () => {
  it('that ask the same in other words, order and case are one, the most frequent first', () => {
    const groups = groupQuestions([
      asked('1', 'Who paid for the new crane?', 10),
      asked('2', 'what is the cost of the repair', 20),
      asked('3', 'The repair costs what?', 30),
      asked('4', 'cost of repairs?', 40),
    ]);
    expect(groups.map(({ question, count, last }) => [question, count, last])).toEqual([
      ['cost of repairs?', 3, 40],
      ['Who paid for the new crane?', 1, 10],
    ]);
  });

  it('that ask when, where and how many of one thing stay apart', () => {
    const questions = ['when did the crane arrive', 'where did the crane arrive', 'how many cranes arrived'];
    expect(groupQuestions(questions.map((question, at) => asked(String(at), question, at)))).toHaveLength(3);
  });

  it('of two stories stay apart', () => {
    expect(groupQuestions([asked('1', 'cost of repair', 1), asked('2', 'cost of repair', 2, 'bridge')])).toHaveLength(
      2,
    );
  });

  it('are shown as they were put most often, with the facts that were offered most often first', () => {
    const [group] = groupQuestions([
      asked('1', 'cost of the repair', 1, 'harbour', ['a', 'b']),
      asked('2', 'cost of the repair', 2, 'harbour', ['b']),
      asked('3', 'repair: cost?', 3, 'harbour', ['c']),
    ]);
    expect(group).toMatchObject({ question: 'cost of the repair', ids: ['3', '2', '1'], nearest: ['b', 'c', 'a'] });
  });

  it('without a word of content are one only to the letter', () => {
    expect(groupQuestions([asked('1', '???', 1), asked('2', '!!!', 2), asked('3', '???', 3)])).toHaveLength(2);
  });
});
