import { describe, expect, it } from 'vitest';
import { createClock, START, type Subject } from './subject.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const delivery = (...keys: string[]) => ({ keys, kind: 'message', payload: { text: 'who said so?' }, user: 'U1' });

/** What an inbox promises to one process and to those that come after it. */
export function inboxContract(subject: Subject): void {
  describe('the inbox', () => {
    it.each([
      ['under the same key', ['a'], ['a'], 'seen'],
      ['under the same keys in another order', ['a', 'b'], ['b', 'a'], 'seen'],
      ['under one of its keys', ['a', 'b'], ['b'], 'seen'],
      ['under one of its keys and a new one', ['a', 'b'], ['b', 'c'], 'seen'],
      ['under other keys, as something else', ['a', 'b'], ['c'], 'new'],
    ])('knows a delivery again %s', async (_, first, second, kind) => {
      const { inbox } = await (await subject.place()).open();
      expect(await inbox.accept(delivery(...first))).toMatchObject({ kind: 'new' });
      expect(await inbox.accept(delivery(...second))).toMatchObject({ kind });
    });

    it('learns all keys of a delivery that it has seen', async () => {
      const { inbox } = await (await subject.place()).open();
      await inbox.accept(delivery('a', 'b'));
      await inbox.accept(delivery('b', 'c'));
      expect(await inbox.accept(delivery('c', 'd'))).toEqual({ kind: 'seen' });
    });

    it('refuses a delivery without a key', async () => {
      const { inbox } = await (await subject.place()).open();
      await expect(inbox.accept(delivery())).rejects.toThrow('a delivery needs a key');
    });

    it.each([
      ['within a day', 24 * HOUR - 1, 'seen'],
      ['after a day', 24 * HOUR, 'new'],
    ])('knows a delivery %s, done or not', async (_, later, kind) => {
      const clock = createClock();
      const { inbox } = await (await subject.place()).open(clock);
      const first = await inbox.accept(delivery('a'));
      if (first.kind === 'new') await inbox.done(first.id);
      clock.advance(later);
      expect(await inbox.accept(delivery('a'))).toMatchObject({ kind });
    });

    it('gives nothing to take over while leases hold', async () => {
      const clock = createClock();
      const { inbox } = await (await subject.place()).open(clock);
      await inbox.accept(delivery('a'));
      clock.advance(MINUTE - 1);
      expect(await inbox.takeOver(10)).toEqual([]);
    });

    it('hands over whole what nobody holds any more, oldest first', async () => {
      const clock = createClock();
      const { inbox } = await (await subject.place()).open(clock);
      await inbox.accept({ keys: ['a'], kind: 'message', payload: { text: 'Is “it” so? 🙂 \\ \u0000' } });
      clock.advance(1);
      await inbox.accept({ keys: ['b'], kind: 'command', payload: ['x', null, 1.5, true] });
      clock.advance(1);
      await inbox.accept(delivery('c'));
      clock.advance(MINUTE);
      const taken = await inbox.takeOver(2);
      expect(taken).toMatchObject([
        { kind: 'message', payload: { text: 'Is “it” so? 🙂 \\ \u0000' }, attempts: 2, acceptedAt: START },
        { kind: 'command', payload: ['x', null, 1.5, true], attempts: 2, acceptedAt: START + 1 },
      ]);
      expect(await inbox.takeOver(2)).toMatchObject([{ payload: { text: 'who said so?' } }]);
      expect(await inbox.takeOver(2)).toEqual([]);
    });

    it('forgets what is done, and done again is no fault', async () => {
      const clock = createClock();
      const { inbox } = await (await subject.place()).open(clock);
      const accepted = await inbox.accept(delivery('a'));
      const id = accepted.kind === 'new' ? accepted.id : '';
      await inbox.done(id);
      await inbox.done(id);
      clock.advance(HOUR);
      expect(await inbox.takeOver(10)).toEqual([]);
      expect(await inbox.renew(id)).toBe(false);
    });

    it('leaves an entry to whoever renews it in time', async () => {
      const clock = createClock();
      const { inbox } = await (await subject.place()).open({ ...clock, leaseMs: 10 * MINUTE });
      const accepted = await inbox.accept(delivery('a'));
      clock.advance(9 * MINUTE);
      expect(accepted.kind === 'new' && (await inbox.renew(accepted.id))).toBe(true);
      clock.advance(9 * MINUTE);
      expect(await inbox.takeOver(10)).toEqual([]);
      clock.advance(MINUTE);
      expect(await inbox.takeOver(10)).toHaveLength(1);
    });

    it('gives up what has been tried too often, and keeps it to be seen', async () => {
      const clock = createClock();
      const { inbox } = await (await subject.place()).open({ ...clock, maxAttempts: 3 });
      await inbox.accept(delivery('a'));
      const attempts = [];
      for (let round = 0; round < 4; round++) {
        clock.advance(HOUR);
        attempts.push((await inbox.takeOver(10)).map((entry) => entry.attempts));
      }
      expect(attempts).toEqual([[2], [3], [], []]);
      expect(await inbox.givenUp()).toMatchObject([
        { kind: 'message', payload: { text: 'who said so?' }, attempts: 3 },
      ]);
    });
  });
}
