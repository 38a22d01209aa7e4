import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../src/answers/reading/read-question.ts';

describe('readQuestion', () => {
  it('takes one word for a question', () => {
    expect(readQuestion('oxygen')).toEqual({ text: 'oxygen', readings: ['oxygen'], quoted: [] });
  });

  it.each(['', ' \n ', '<@U123ABC>', ':tada:'])('finds nothing to read in %j', (message) => {
    expect(readQuestion(message)).toEqual({ text: '', readings: [], quoted: [] });
  });

  it('keeps the words in quotation marks', () => {
    expect(readQuestion('who said “a warning shot”').quoted).toEqual(['a warning shot']);
  });

  it.each<[string, string[]]>([
    ['How many crew members? And who said so?', ['How many crew members? And who said so?', 'And who said so?']],
    [
      'Hi there. We are on deadline. How many crew members take part?',
      ['Hi there. We are on deadline. How many crew members take part?', 'How many crew members take part?'],
    ],
    [
      'They walked out in May. Did the ministry reply? Thanks!',
      ['They walked out in May. Did the ministry reply? Thanks!', 'Did the ministry reply?'],
    ],
    [
      'the ministry is silent - did it reply to us',
      ['the ministry is silent - did it reply to us', 'did it reply to us'],
    ],
    ['The boss asks: who called it reckless', ['The boss asks: who called it reckless', 'who called it reckless']],
    ['one thing\nwho called it reckless', ['one thing who called it reckless', 'who called it reckless']],
  ])('reads %j as a whole, then its last question', (message, readings) => {
    expect(readQuestion(message).readings).toEqual(readings);
  });

  it('reads of 4,000 characters the question at their end only', () => {
    const story = 'The weather has been poor all week and the crews were tired. '.repeat(66);
    expect(readQuestion(`${story}How many crew members will take part?`).readings).toEqual([
      'How many crew members will take part?',
    ]);
  });

  it('reads of a sentence without an end its last 45 words', () => {
    const [reading = '', ...more] = readQuestion('tired '.repeat(100)).readings;
    expect(more).toEqual([]);
    expect(reading.split(' ')).toHaveLength(45);
  });
});
