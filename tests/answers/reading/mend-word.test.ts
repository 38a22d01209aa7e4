import { describe, expect, it } from 'vitest';
import { type KnownWords, mendWord } from '../../../src/answers/reading/mend-word.ts';
import { buildWordList } from '../../../src/answers/search/correct-word.ts';
import { stem } from '../../../src/answers/search/stem.ts';

const words = [
  'strike',
  'oxygen',
  'inspectorate',
  'ministry',
  'hospital',
  'inauguration',
  'reckless',
  'council',
  'airport',
];
const known: KnownWords = {
  words: buildWordList([...words, 'timetable', 'timeline', 'times', 'timed']),
  stems: new Set(words.map(stem)),
  dictionary: new Set(['stroke', 'purple', 'carry', 'plan']),
};

describe('mendWord', () => {
  it.each([
    ['strke', 'strike'],
    ['stirke', 'strike'],
    ['oxigen', 'oxygen'],
    ['insepctorate', 'inspectorate'],
    ['minstry', 'ministry'],
    ['recklss', 'reckless'],
    ['airprt', 'airport'],
  ])('mends the typing error %s to %s', (typed, meant) => {
    expect(mendWord(typed, known)).toBe(meant);
  });

  it.each([
    ['inaug', 'inauguration'],
    ['oxyg', 'oxygen'],
    ['hospi', 'hospital'],
  ])('finishes the word cut off at %s', (typed, meant) => {
    expect(mendWord(typed, known)).toBe(meant);
  });

  it.each(['strike', 'strikes', 'stroke', 'purple', 'carried', 'carries', 'planning', 'planned'])(
    'leaves %s alone, which is a word',
    (word) => {
      expect(mendWord(word, known)).toBe(word);
    },
  );

  it.each(['xyzzy', '340', '2o23', 'oxy', 'tim', 'a', ''])('leaves %j alone, which could be anything', (word) => {
    expect(mendWord(word, known)).toBe(word);
  });
});
