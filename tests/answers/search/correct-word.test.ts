import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { correctWord } from '../../../src/answers/search/correct-word.ts';
import { tokenize } from '../../../src/answers/search/tokenize.ts';
import { buildWordList } from '../../../src/answers/search/word-list.ts';

const article = readFileSync(
  new URL('../../../data/stories/north-korean-missiles/article.txt', import.meta.url),
  'utf8',
);
const list = buildWordList(tokenize(article));

describe('correctWord', () => {
  it.each([
    ['misile', 'missile', 'a doubled letter missing'],
    ['rusia', 'russia', 'a doubled letter missing'],
    ['missilles', 'missiles', 'a stray letter'],
    ['zelenskyy', 'zelensky', 'a stray letter'],
    ['zelenski', 'zelensky', 'a wrong letter'],
    ['selensky', 'zelensky', 'a wrong first letter'],
    ['kyev', 'kyiv', 'a wrong letter in four'],
    ['koera', 'korea', 'two letters swapped'],
    ['presidnet', 'president', 'two letters swapped'],
    ['pyonyang', 'pyongyang', 'a letter missing'],
    ['putn', 'putin', 'a letter missing in a short name'],
    ['distribters', 'distributors', 'two errors in a long word'],
    ['intelligance', 'intelligence', 'a wrong letter'],
  ])('mends %s to %s: %s', (typed, meant) => {
    expect(correctWord(list, typed)?.word).toBe(meant);
  });

  it.each([
    ['missile', 'it is known'],
    ['car', 'it is known, and short'],
    ['kor', 'it is short'],
    ['60th7', 'it has a digit'],
    ['biden', 'the story has no such name'],
    ['weather', 'it is another word'],
    ['unemployment', 'it is another word'],
    ['', 'it is empty'],
  ])('leaves %j alone: %s', (typed) => {
    expect(correctWord(list, typed)).toBeUndefined();
  });

  it('counts a swap of neighbours as one error', () => {
    expect(correctWord(list, 'troosp')).toEqual({ word: 'troops', similarity: 1 - 1 / 6 });
  });

  it('takes a floor of its own', () => {
    expect(correctWord(list, 'kyev', { floor: 0.8 })).toBeUndefined();
    expect(correctWord(list, 'zelenski', { floor: 0.8 })?.similarity).toBeCloseTo(0.875);
  });

  it('prefers the commoner of two words equally alike', () => {
    const words = buildWordList(['planes', 'plants', 'plants']);
    expect(correctWord(words, 'planxs')?.word).toBe('plants');
  });
});
