import { describe, expect, it } from 'vitest';
import type { Memory } from '../../../src/memory/memory.ts';
import { createClock, type Place, type SharedSubject, START, shuffled } from './subject.ts';

const change = { story: 'ferries', fact: 'nine-boats', revision: 'r2' };

/** Does the same in both at once, in the same order or another, and collects what each got. */
async function race<T, R>(memories: Memory[], list: readonly T[], work: (memory: Memory, item: T) => Promise<R[]>) {
  const each = memories.map(async (memory, seed) => {
    const got: R[] = [];
    for (const item of shuffled(list, seed + 1)) got.push(...(await work(memory, item)));
    return got;
  });
  return Promise.all(each);
}

const both = async (place: Place, options = {}) => [
  await place.open({ ...options, owner: 'one' }),
  await place.open({ ...options, owner: 'two' }),
];

/** What a database promises to several who have it open, and to those who open it again. */
export function sharedContract(subject: SharedSubject): void {
  describe('two that have it open', { timeout: 60_000 }, () => {
    it('accept each of five hundred deliveries once between them', async () => {
      const memories = await both(await subject.place());
      const deliveries = Array.from({ length: 500 }, (_, n) => [`message ${n}`, `mention ${n}`, `event ${n}`]);
      const [one = [], two = []] = await race(memories, deliveries, async ({ inbox }, keys) => {
        // The same thing reaches them as two kinds of event.
        const known = shuffled(keys, keys.length + deliveries.indexOf(keys)).slice(0, 2);
        const { kind } = await inbox.accept({ keys: known, kind: 'message', payload: keys });
        return kind === 'new' ? [keys[0]] : [];
      });
      expect(new Set([...one, ...two]).size).toBe(500);
      expect(one.length + two.length).toBe(500);
    });

    it('take over each entry once between them', async () => {
      const clock = createClock();
      const place = await subject.place();
      const memories = await both(place, clock);
      for (let n = 0; n < 200; n++) {
        await memories[0]?.inbox.accept({ keys: [`${n}`], kind: 'message', payload: n });
      }
      clock.advance(60_000);
      const rounds = Array.from({ length: 60 }, (_, n) => n);
      const [one = [], two = []] = await race(memories, rounds, ({ inbox }) => inbox.takeOver(7));
      expect([...one, ...two].map(({ payload }) => payload).sort((a, b) => Number(a) - Number(b))).toEqual(
        Array.from({ length: 200 }, (_, n) => n),
      );
      expect(new Set([...one, ...two].map(({ attempts }) => attempts))).toEqual(new Set([2]));
    });

    it('plan a correction together and take each of its steps once between them', async () => {
      const memories = await both(await subject.place());
      const steps = Array.from({ length: 200 }, (_, n) => ({ entry: `e${n}`, kind: 'edit' }) as const);
      const rounds = Array.from({ length: 60 }, (_, n) => n);
      const [one = [], two = []] = await race(memories, rounds, async ({ corrections }) => {
        await corrections.plan(change, steps);
        const due = await corrections.next(9);
        for (const { id } of due) await corrections.finish(id, 'done');
        return due.map(({ entry }) => entry);
      });
      expect([...one, ...two].sort()).toEqual(steps.map(({ entry }) => entry).sort());
    });

    it('tell a watcher once between them, and hear of a change once between them', async () => {
      const memories = await both(await subject.place());
      const first = memories[0];
      const watch = await first?.watches.add({ user: 'U1', story: 'ferries', kind: 'fact', target: 'nine-boats' });
      const told = await Promise.all(memories.map(({ watches }) => watches.told(watch ?? '', 'r2')));
      expect(told.sort()).toEqual([false, true]);
      const fact = (revision: string) => [{ fact: 'nine-boats', revision, content: null }];
      await first?.revisions.save('ferries', fact('r1'), START);
      const heard = await Promise.all(
        memories.map(({ revisions }) => revisions.save('ferries', fact('r2'), START + 1)),
      );
      expect(heard.flat()).toHaveLength(1);
    });
  });

  describe('opened again', () => {
    it('has all that was written', async () => {
      const place = await subject.place();
      const before = await place.open();
      const accepted = await before.inbox.accept({ keys: ['a'], kind: 'message', payload: 'x' });
      const run = await before.corrections.plan(change, [{ entry: 'e1', kind: 'edit' }]);
      await before.mutes.add('C1', '10.1');
      await before.close();
      const after = await place.open();
      expect(await after.inbox.accept({ keys: ['a'], kind: 'message', payload: 'x' })).toEqual({ kind: 'seen' });
      expect(accepted.kind).toBe('new');
      expect(await after.corrections.report(run)).toMatchObject({ counts: { due: 1 } });
      expect(await after.mutes.has('C1', '10.1')).toBe(true);
    });

    it.each([
      ['under its own name gets at once what it left', 'one', 1],
      ['under another name waits for the lease to run out', 'two', 0],
    ])('%s', async (_, owner, count) => {
      const clock = createClock();
      const place = await subject.place();
      const before = await place.open({ ...clock, owner: 'one' });
      await before.inbox.accept({ keys: ['a'], kind: 'message', payload: 'x' });
      await before.corrections.plan(change, [{ entry: 'e1', kind: 'edit' }]);
      await before.corrections.next(1);
      expect(await before.inbox.takeOver(9)).toEqual([]);
      const after = await place.open({ ...clock, owner });
      expect(await after.inbox.takeOver(9)).toHaveLength(count);
      expect(await after.corrections.next(9)).toHaveLength(count);
      clock.advance(60_000);
      expect(await after.inbox.takeOver(9)).toHaveLength(1);
      expect(await after.corrections.next(9)).toHaveLength(1);
    });
  });

  describe('opened for the first time', () => {
    it('by several at once has its tables once', async () => {
      const place = await subject.emptyPlace();
      const memories = await Promise.all([1, 2, 3, 4].map(() => place.open()));
      await memories[0]?.mutes.add('C1', '10.1');
      for (const { mutes } of memories) expect(await mutes.has('C1', '10.1')).toBe(true);
    });
  });

  describe('written by a newer version', () => {
    it('is refused, and left as it is', async () => {
      const place = await subject.emptyPlace();
      await (await place.open()).close();
      await place.run("insert into on_record_migrations (name, timestamp) values ('9999-later', '2030-01-01')");
      await place.run('alter table muted_threads rename to mutes_of_later');
      await expect(place.open()).rejects.toMatchObject({ name: 'MemoryUnavailable', trouble: 'newer' });
      await expect(place.open()).rejects.toThrow(/newer version of On Record.*9999-later/);
      await place.run('select * from mutes_of_later');
    });
  });
}
