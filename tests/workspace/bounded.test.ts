import { expect, it } from 'vitest';
import { pushBounded, setBounded } from '../../src/workspace/bounded.ts';

it('a bounded list keeps its newest entries', () => {
  const list: number[] = [];
  for (let n = 1; n <= 5; n += 1) pushBounded(list, n, 3);
  expect(list).toEqual([3, 4, 5]);
});

it('a bounded map keeps its newest keys', () => {
  const map = new Map<string, number>();
  for (const [index, key] of [...'abcd'].entries()) setBounded(map, key, index, 2);
  expect([...map]).toEqual([
    ['c', 2],
    ['d', 3],
  ]);
});
