import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createClock, type Subject } from './subject.ts';

const conversation = z.object({ question: z.string(), facts: z.array(z.string()) });
const value = { question: 'Who said “so”? 🙂', facts: ['nine-boats'] };
const nothing = { story: undefined, unprompted: undefined, deskChannel: undefined };

/** What is promised about values under keys, settings of channels and muted threads. */
export function valuesContract(subject: Subject): void {
  describe('values', () => {
    it('are there until their time is over', async () => {
      const clock = createClock();
      const { values } = await (await subject.place()).open(clock);
      await values.set('thread', value, { forMs: 100 });
      clock.advance(99);
      expect(await values.get('thread', conversation)).toEqual(value);
      clock.advance(1);
      expect(await values.get('thread', conversation)).toBeUndefined();
    });

    it('are replaced with a time of their own', async () => {
      const clock = createClock();
      const { values } = await (await subject.place()).open(clock);
      await values.set('thread', value, { forMs: 100 });
      clock.advance(99);
      await values.set('thread', { ...value, facts: [] }, { forMs: 100 });
      clock.advance(99);
      expect(await values.get('thread', conversation)).toEqual({ ...value, facts: [] });
    });

    it('are gone when deleted, and were never there under another key', async () => {
      const { values } = await (await subject.place()).open();
      await values.set('thread', value, { forMs: 100 });
      expect(await values.get('Thread', conversation)).toBeUndefined();
      await values.delete('thread');
      expect(await values.get('thread', conversation)).toBeUndefined();
    });

    it.each([
      ['an object of another form', { question: 1 }],
      ['nothing', undefined],
      ['a list', []],
    ])('that do not fit what is read are not there: %s', async (_, other) => {
      const { values } = await (await subject.place()).open();
      await values.set('thread', other, { forMs: 100 });
      expect(await values.get('thread', conversation)).toBeUndefined();
    });
  });

  describe('settings of channels', () => {
    it('are not set where nobody has set them', async () => {
      const { channels } = await (await subject.place()).open();
      expect(await channels.get('C1')).toEqual(nothing);
    });

    it('change one by one, and can be taken back', async () => {
      const { channels } = await (await subject.place()).open();
      await channels.set('C1', { story: 'ferries' });
      await channels.set('C1', { unprompted: false });
      await channels.set('', { deskChannel: 'C9', unprompted: true });
      await channels.set('C1', {});
      expect(await channels.get('C1')).toEqual({ ...nothing, story: 'ferries', unprompted: false });
      await channels.set('C1', { story: undefined, unprompted: undefined });
      expect(await channels.get('C1')).toEqual(nothing);
      expect(await channels.get('')).toEqual({ ...nothing, deskChannel: 'C9', unprompted: true });
    });
  });

  describe('muted threads', () => {
    it('are silent until they are not', async () => {
      const { mutes } = await (await subject.place()).open();
      expect(await mutes.has('C1', '10.1')).toBe(false);
      await mutes.add('C1', '10.1');
      await mutes.add('C1', '10.1');
      expect([await mutes.has('C1', '10.1'), await mutes.has('C2', '10.1')]).toEqual([true, false]);
      await mutes.remove('C1', '10.1');
      expect(await mutes.has('C1', '10.1')).toBe(false);
    });
  });
}
