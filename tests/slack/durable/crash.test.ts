import { describe, expect, it } from 'vitest';
import { KINDS, POINTS } from './crash-points.ts';
import { crashRun } from './crash-run.ts';

describe('an app that is killed while it answers', () => {
  it('has lost no question and doubled no reply when it is started again', { timeout: 120_000 }, async () => {
    const rounds = POINTS.map((point, at) => ({ point, kind: KINDS[at % KINDS.length] ?? 'mention' }));
    const outcomes = await crashRun(rounds);
    expect(outcomes.filter(({ replies }) => replies === 0)).toEqual([]);
    expect(outcomes.filter(({ replies, isExcused }) => replies > 1 && !isExcused)).toEqual([]);
  });
});
