import { describe, expect, it } from 'vitest';
import { joinNumbers, readFigure } from '../../../src/answers/search/numbers.ts';
import { tokenize } from '../../../src/answers/search/tokenize.ts';

describe('numbers', () => {
  it.each([
    '11,000',
    '11.000',
    '11k',
    '11 000',
    '11\u202F000',
    '11 thousand',
    'eleven thousand',
    'Eleven-thousand',
    '11,000.',
  ])('reads %j as 11000', (text) => {
    expect(tokenize(text)).toEqual(['11000']);
  });

  it.each([
    ['1.5m', '1500000'],
    ['2.5 million', '2500000'],
    ['half a million', '500000'],
    ['a hundred', '100'],
    ['one hundred and fifty', '150'],
    ['twenty-five hundred', '2500'],
    ['three million two hundred thousand', '3200000'],
    ['two dozen', '24'],
    ['one hundred and one thousand', '101000'],
    ['five million 2022', '5000000 2022'],
    ['twenty five thirty', '25 30'],
    ['sixty', '60'],
    ['January 20th', 'january 20'],
    ['the 1990s', 'the 1990'],
    ['2,022', '2022'],
    ['0.125', '0.125'],
    ['2024-08-06', '2024 8 6'],
    ['nearly two decades', 'nearly 2 decades'],
    ['2 and 3', '2 and 3'],
    ['nineteen eighty four', '19 84'],
    ['no one knows which one', 'no one knows which one'],
    ['dozens of troops, thousands more', 'dozens of troops thousands more'],
    ['a few thousand', 'a few thousand'],
    ['1,2 or 3', '1 2 or 3'],
  ])('reads %j as %j', (text, words) => {
    expect(tokenize(text).join(' ')).toBe(words);
  });

  it('reads only figures as figures', () => {
    expect(readFigure('11k')).toBe('11000');
    expect(readFigure('troops')).toBeUndefined();
    expect(readFigure('1.2.3')).toBeUndefined();
    expect(readFigure('12345678901234567890')).toBeUndefined();
  });

  it('leaves a list of words without numbers as it is', () => {
    expect(joinNumbers(['missiles', 'and', 'a', 'pact'])).toEqual(['missiles', 'and', 'a', 'pact']);
  });
});
