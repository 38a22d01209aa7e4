import { describe, expect, it } from 'vitest';
import type { Opinion } from '../../../src/memory/stores/feedback.ts';
import { createClock, START, type Subject } from './subject.ts';

const opinion: Opinion = {
  ...{ entryId: 'e1', channel: 'C1', ts: '10.2', user: 'U1', verdict: 'down', reason: 'old figure' },
  ...{ question: 'How many boats?', facts: ['nine-boats'] },
};
const question = {
  ...{ askId: 'ask-1', question: 'What did it cost?', story: 'ferries', outcome: 'not_in_story' },
  ...{ channel: 'C1', user: 'U1', nearest: ['fare', 'nine-boats'] },
};
const watcher = { user: 'U1', story: 'ferries', kind: 'fact', target: 'nine-boats' } as const;

/** What is promised about what people leave: opinions, unanswered questions, watches. */
export function peopleContract(subject: Subject): void {
  describe('feedback', () => {
    it('keeps the last opinion of a person on a message', async () => {
      const clock = createClock();
      const { feedback } = await (await subject.place()).open(clock);
      await feedback.add(opinion);
      clock.advance(1);
      await feedback.add({ ...opinion, user: 'U2', verdict: 'up', reason: undefined, entryId: undefined });
      clock.advance(1);
      await feedback.add({ ...opinion, verdict: 'up', reason: undefined });
      expect(await feedback.list()).toEqual([
        { ...opinion, verdict: 'up', reason: undefined, at: START + 2 },
        { ...opinion, user: 'U2', verdict: 'up', reason: undefined, entryId: undefined, at: START + 1 },
      ]);
      expect(await feedback.list({ since: START + 2 })).toHaveLength(1);
      expect(await feedback.list({ limit: 1 })).toMatchObject([{ user: 'U1' }]);
    });

    it('keeps no words when it is told not to', async () => {
      const { feedback } = await (await subject.place()).open({ keepText: false });
      await feedback.add(opinion);
      expect(await feedback.list()).toMatchObject([{ question: undefined, reason: undefined, verdict: 'down' }]);
    });
  });

  describe('unanswered questions', () => {
    it('are one an ask, listed newest first, and counted', async () => {
      const clock = createClock();
      const { unanswered } = await (await subject.place()).open(clock);
      const id = await unanswered.add(question);
      expect(await unanswered.add(question)).toBe(id);
      clock.advance(1);
      await unanswered.add({ ...question, askId: 'ask-2', story: 'trains', nearest: [] });
      const { askId: _, ...kept } = question;
      expect(await unanswered.list()).toMatchObject([
        { story: 'trains', nearest: [], at: START + 1 },
        { ...kept, id, at: START, resolved: undefined },
      ]);
      expect(await unanswered.count()).toBe(2);
    });

    it.each([
      ['of a story', { story: 'ferries' }, ['ask-1', 'ask-2']],
      ['asked since a time', { since: START + 1 }, ['ask-2', 'ask-3']],
      ['that are open', { open: true }, ['ask-1', 'ask-3']],
      ['that are resolved', { open: false }, ['ask-2']],
      ['of a story that are open', { story: 'trains', open: true }, ['ask-3']],
    ])('can be asked for, those %s', async (_, filter, expected) => {
      const clock = createClock();
      const { unanswered } = await (await subject.place()).open(clock);
      const ids = new Map<string, string>();
      for (const [askId, story] of [
        ['ask-1', 'ferries'],
        ['ask-2', 'ferries'],
        ['ask-3', 'trains'],
      ] as const) {
        ids.set(await unanswered.add({ ...question, askId, story }), askId);
        clock.advance(1);
        if (askId === 'ask-2') await unanswered.resolve([...ids.keys()].at(-1) ?? '', { by: 'U7', how: 'fact added' });
      }
      expect((await unanswered.list(filter)).map(({ id }) => ids.get(id)).sort()).toEqual(expected);
      expect(await unanswered.count(filter)).toBe(expected.length);
    });

    it('are resolved once', async () => {
      const { unanswered } = await (await subject.place()).open(createClock());
      const id = await unanswered.add(question);
      expect(await unanswered.resolve(id, { by: 'U7', how: 'fact added' })).toBe(true);
      expect(await unanswered.resolve(id, { by: 'U8', how: 'dismissed' })).toBe(false);
      expect(await unanswered.list()).toMatchObject([{ resolved: { at: START, by: 'U7', how: 'fact added' } }]);
      expect(await unanswered.resolve('no such question', { by: 'U8', how: 'dismissed' })).toBe(false);
    });
  });

  describe('watches', () => {
    it('are kept once each, found by person and by what is watched, until removed', async () => {
      const clock = createClock();
      const { watches } = await (await subject.place()).open(clock);
      const id = await watches.add(watcher);
      expect(await watches.add(watcher)).toBe(id);
      clock.advance(1);
      await watches.add({ ...watcher, user: 'U2' });
      clock.advance(1);
      await watches.add({ ...watcher, kind: 'source' });
      expect(await watches.of('U1')).toEqual([
        { ...watcher, id, since: START },
        { ...watcher, kind: 'source', id: expect.any(String), since: START + 2 },
      ]);
      expect((await watches.matching('ferries', 'fact', 'nine-boats')).map(({ user }) => user)).toEqual(['U1', 'U2']);
      expect(await watches.matching('trains', 'fact', 'nine-boats')).toEqual([]);
      await watches.remove(id);
      expect((await watches.matching('ferries', 'fact', 'nine-boats')).map(({ user }) => user)).toEqual(['U2']);
    });

    it('tell a watcher once a revision, and nobody who has stopped watching', async () => {
      const { watches } = await (await subject.place()).open();
      const id = await watches.add(watcher);
      expect(await watches.byId(id)).toMatchObject({ ...watcher, id });
      expect(await watches.isTold(id, 'r1')).toBe(false);
      expect(await watches.told(id, 'r1')).toBe(true);
      expect(await watches.isTold(id, 'r1')).toBe(true);
      expect(await watches.told(id, 'r1')).toBe(false);
      expect(await watches.told(id, 'r2')).toBe(true);
      await watches.remove(id);
      expect(await watches.told(id, 'r3')).toBe(false);
      expect(await watches.byId(id)).toBeUndefined();
    });
  });
}
