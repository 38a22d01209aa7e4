import { describe, expect, it } from 'vitest';
import { createClock, START, type Subject } from './subject.ts';

const MINUTE = 60_000;
const change = { story: 'ferries', fact: 'nine-boats', revision: 'r2' };
const steps = [
  { entry: 'e1', kind: 'edit' },
  { entry: 'e1', kind: 'reply' },
  { entry: 'e2', kind: 'dm' },
  { entry: 'e3', kind: 'shared' },
] as const;

/** What corrections promise. */
export function correctionsContract(subject: Subject): void {
  describe('corrections', () => {
    it('give out every step once, and report what became of each', async () => {
      const { corrections } = await (await subject.place()).open(createClock());
      const run = await corrections.plan(change, steps);
      const due = await corrections.next(10);
      expect(due.map(({ entry, kind }) => `${entry} ${kind}`).sort()).toEqual([
        'e1 edit',
        'e1 reply',
        'e2 dm',
        'e3 shared',
      ]);
      expect(due[0]).toMatchObject({ run, ...change, attempts: 1 });
      expect(await corrections.next(10)).toEqual([]);
      const [first, second, third] = due;
      expect(await corrections.finish(first?.id ?? '', 'done')).toBe(true);
      expect(await corrections.finish(first?.id ?? '', 'unreachable', 'said twice')).toBe(false);
      expect(await corrections.finish(second?.id ?? '', 'unreachable', 'is_archived')).toBe(true);
      const report = await corrections.report(run);
      expect(report).toMatchObject({ id: run, ...change, plannedAt: START });
      expect(report?.counts).toEqual({ due: 2, done: 1, unreachable: 1 });
      expect(report?.steps.find(({ id }) => id === first?.id)).toMatchObject({ state: 'done', why: undefined });
      expect(report?.steps.find(({ id }) => id === second?.id)).toMatchObject({
        state: 'unreachable',
        why: 'is_archived',
      });
      expect(report?.steps.find(({ id }) => id === third?.id)).toMatchObject({ state: 'due' });
    });

    it('are planned once for a revision, and take later posts in', async () => {
      const { corrections } = await (await subject.place()).open();
      const run = await corrections.plan(change, steps.slice(0, 2));
      for (const { id } of await corrections.next(10)) await corrections.finish(id, 'done');
      expect(await corrections.runs()).toEqual([]);
      expect(await corrections.plan(change, steps)).toBe(run);
      expect((await corrections.next(10)).map(({ entry }) => entry).sort()).toEqual(['e2', 'e3']);
      expect((await corrections.report(run))?.counts).toEqual({ due: 2, done: 2, unreachable: 0 });
    });

    it('are apart for another revision, fact and story', async () => {
      const clock = createClock();
      const { corrections } = await (await subject.place()).open(clock);
      const runs = [];
      for (const other of [{}, { revision: 'r3' }, { fact: 'daily' }, { story: 'trains' }]) {
        runs.push(await corrections.plan({ ...change, ...other }, steps));
        clock.advance(1);
      }
      expect(new Set(runs).size).toBe(4);
      expect((await corrections.runs()).map(({ id }) => id)).toEqual(runs);
      expect((await corrections.next(4)).map(({ run }) => run)).toEqual(
        runs.slice(0, 1).flatMap((run) => Array(4).fill(run)),
      );
      expect(await corrections.next(100)).toHaveLength(12);
    });

    it('with nothing to do are finished at once', async () => {
      const { corrections } = await (await subject.place()).open();
      const run = await corrections.plan(change, []);
      expect(await corrections.runs()).toEqual([]);
      expect(await corrections.report(run)).toMatchObject({ counts: { due: 0, done: 0, unreachable: 0 }, steps: [] });
      expect(await corrections.report('no such run')).toBeUndefined();
    });

    it('give a step out again when its lease has run out, and say so', async () => {
      const clock = createClock();
      const { corrections } = await (await subject.place()).open(clock);
      await corrections.plan(change, steps.slice(0, 1));
      await corrections.next(1);
      clock.advance(MINUTE - 1);
      expect(await corrections.next(1)).toEqual([]);
      clock.advance(1);
      expect(await corrections.next(1)).toMatchObject([{ entry: 'e1', attempts: 2 }]);
    });

    it('leave a step to whoever renews it in time, until it is finished', async () => {
      const clock = createClock();
      const { corrections } = await (await subject.place()).open(clock);
      await corrections.plan(change, steps.slice(0, 1));
      const [step] = await corrections.next(1);
      const id = step?.id ?? '';
      clock.advance(MINUTE - 1);
      expect(await corrections.renew(id)).toBe(true);
      clock.advance(MINUTE - 1);
      expect(await corrections.next(1)).toEqual([]);
      clock.advance(1);
      expect(await corrections.next(1)).toMatchObject([{ id, attempts: 2 }]);
      await corrections.finish(id, 'done');
      expect(await corrections.renew(id)).toBe(false);
    });

    it('give up a step that was tried too often', async () => {
      const clock = createClock();
      const { corrections } = await (await subject.place()).open({ ...clock, maxAttempts: 2 });
      const run = await corrections.plan(change, steps.slice(0, 1));
      for (let round = 0; round < 3; round++) {
        await corrections.next(1);
        clock.advance(MINUTE);
      }
      const given = { state: 'unreachable', why: 'given up after 2 attempts' };
      expect(await corrections.report(run)).toMatchObject({ steps: [given] });
      expect(await corrections.runs()).toEqual([]);
    });

    it('take thousands of posts', async () => {
      const { corrections } = await (await subject.place()).open();
      const many = Array.from({ length: 3_000 }, (_, n) => ({ entry: `e${n}`, kind: 'edit' }) as const);
      const run = await corrections.plan(change, many);
      expect((await corrections.report(run))?.counts.due).toBe(3_000);
      expect(await corrections.next(5_000)).toHaveLength(3_000);
    });
  });
}
