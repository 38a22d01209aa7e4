import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { settle } from '../../../src/stories/watching/settle.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** When `then` is called, with a quiet time of 100 ms and a longest of 1,000, after touches at these times. */
function endsAfter(...touches: number[]): number[] {
  const ends: number[] = [];
  const begin = Date.now();
  const { touch } = settle(() => ends.push(Date.now() - begin), 100, 1_000);
  for (const at of touches) setTimeout(touch, at);
  vi.advanceTimersByTime(10_000);
  return ends;
}

const every60 = Array.from({ length: 30 }, (_, index) => index * 60);

it.each([
  ['One touch ends after the quiet time.', [0], [100]],
  ['A run of touches ends once.', [0, 50, 140, 200], [300]],
  ['Two runs end twice.', [0, 50, 500], [150, 600]],
  [
    'A run without end is cut at the longest time, and what comes after it is a run of its own.',
    every60,
    [1_000, 1_840],
  ],
  ['Nothing ends that never began.', [], []],
])('%s', (_title, touches, ends) => {
  expect(endsAfter(...touches)).toEqual(ends);
});

it('A run that is cancelled does not end.', () => {
  const then = vi.fn();
  const { touch, cancel } = settle(then, 100, 1_000);
  touch();
  cancel();
  vi.advanceTimersByTime(10_000);
  expect(then).not.toHaveBeenCalled();
});
