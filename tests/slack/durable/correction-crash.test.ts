import { describe, expect, it } from 'vitest';
import { correctionCrashRun } from './correction-crash-run.ts';
import { type CorrectionPoint, namePoint } from './correction-points.ts';

/** Some of the points; all of them, over and over, are the benchmark's: `npm run bench -- crash`. */
const POINTS: [CorrectionPoint, CorrectionPoint?][] = [
  [
    { when: 'after', act: 'edit', nth: 3 },
    { when: 'after', act: 'edit', nth: 1 },
  ],
  [{ when: 'before', act: 'message', nth: 1 }],
  [{ when: 'after', act: 'report', nth: 1 }],
];

describe('an app that is killed while a correction goes out', () => {
  it('has missed nobody and told nobody twice when it is started again', { timeout: 300_000 }, async () => {
    const rounds = POINTS.map(([point, again], at) => ({ point, ...(again ? { again } : {}), isNamed: at !== 1 }));
    const outcomes = await correctionCrashRun(rounds);
    const wrong = outcomes.filter(({ missed, doubled }) => missed.length + doubled.length > 0);
    expect(wrong.map(({ point, missed, doubled }) => ({ point: namePoint(point), missed, doubled }))).toEqual([]);
    expect(outcomes.map(({ kills }) => kills)).toEqual(POINTS.map((points) => points.length));
  });
});
