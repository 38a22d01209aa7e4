import { describe, expect, it } from 'vitest';
import { possibleAmounts, readNumbers } from '../../src/stories/read-numbers.ts';

const printed: [text: string, values: number[]][] = [
  ['11,000 troops', [11000]],
  ['at least 60 missiles, four of them examined', [60, 4]],
  ['$3.5 million in 2022', [3.5, 2022]],
  ['the January 20 inauguration', [20]],
  ['one of the G7 states and an A380', []],
  ['between 1,200 and 1,300.', [1200, 1300]],
  ['Twenty-five of 30 people', [20, 5, 30]],
  ['a third-party distributor often', []],
];

const amounts: [text: string, can: number[]][] = [
  ['50,000 troops', [50000]],
  ['nearly two decades', [2, 20]],
  ['$3.5 million', [3.5, 3500000]],
  ['twenty-five boats', [20, 5, 25]],
  ['three dozen people', [3, 36]],
  ['a handful', []],
];

describe('Numbers of a text are read', () => {
  it.each(printed)('as they are printed: %s', (text, values) => {
    expect(readNumbers(text).map(({ value }) => value)).toEqual(values);
  });

  it('with the place of each', () => {
    const text = 'As of May, 1,200 people';
    expect(readNumbers(text).map(({ start, end, inDigits }) => [text.slice(start, end), inDigits])).toEqual([
      ['1,200', true],
    ]);
  });

  it.each(amounts)('as every amount they can mean: %s', (text, can) => {
    expect(possibleAmounts(text)).toEqual(can);
  });
});
