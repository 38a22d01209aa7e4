import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Memory } from '../../../src/memory/memory.ts';
import { DAY_MS } from '../../../src/memory/memory-options.ts';
import { posting } from './ledger-contract.ts';
import { createClock, type Subject } from './subject.ts';

/** Leaves something in every store that knows people. */
async function leave(memory: Memory, user: string): Promise<void> {
  const [channel, ts, story] = ['C1', `10.${user}`, 'ferries'];
  await memory.inbox.accept({ keys: [`key ${user}`], kind: 'message', payload: { text: user }, user });
  await memory.values.set(`thread ${user}`, user, { forMs: DAY_MS, user });
  const entry = await memory.ledger.intend(posting({ askId: user, user }));
  await memory.ledger.posted(entry, ts);
  await memory.corrections.plan({ story, fact: 'nine-boats', revision: user }, [{ entry, kind: 'edit' }]);
  await memory.revisions.save(story, [{ fact: 'nine-boats', revision: user, content: null }], 0);
  const question = 'What did it cost?';
  await memory.feedback.add({ channel, ts, user, verdict: 'down', question, facts: [] });
  const asked = { askId: user, question, story, outcome: 'not_in_story', channel, user, nearest: [] };
  const id = await memory.unanswered.add(asked);
  if (user === 'U2') await memory.unanswered.resolve(id, { by: 'U1', how: 'added' });
  await memory.watches.told(await memory.watches.add({ user, story, kind: 'fact', target: 'nine-boats' }), 'r1');
  await memory.channels.set(channel, { story });
  await memory.mutes.add(channel, ts);
}

/** What is promised about forgetting. */
export function upkeepContract(subject: Subject): void {
  describe('upkeep', () => {
    it('sweeps away what is past retention, and keeps what is not', async () => {
      const clock = createClock();
      const memory = await (await subject.place()).open({ ...clock, retentionDays: 30 });
      await leave(memory, 'U1');
      clock.advance(20 * DAY_MS);
      await leave(memory, 'U2');
      clock.advance(10 * DAY_MS);
      const none = { inbox_keys: 2, kept_values: 2 };
      const dated = {
        ...{ inbox: 0, ledger: 0, correction_runs: 0, feedback: 0 },
        unanswered: 0,
        told_watches: 0,
        muted_threads: 0,
      };
      expect(await memory.upkeep.sweep(clock.now())).toEqual({ ...dated, ...none, story_changes: 1 });
      const one = {
        ...{ inbox: 1, ledger: 1, correction_runs: 1, feedback: 1 },
        unanswered: 1,
        told_watches: 1,
        muted_threads: 1,
      };
      expect(await memory.upkeep.sweep(clock.now() + 1)).toEqual({
        ...one,
        inbox_keys: 0,
        kept_values: 0,
        story_changes: 0,
      });
      const posts = await memory.ledger.byFact('ferries', 'nine-boats');
      expect(posts.entries.map(({ user }) => user)).toEqual(['U2']);
      expect((await memory.corrections.runs()).map(({ revision }) => revision)).toEqual(['U2']);
      expect(await memory.watches.of('U1')).toHaveLength(1);
      expect(await memory.revisions.seen('ferries')).toHaveProperty('size', 1);
      expect(await memory.channels.get('C1')).toMatchObject({ story: 'ferries' });
    });

    it('sweeps away thousands of rows', async () => {
      const clock = createClock();
      const memory = await (await subject.place()).open(clock);
      const keys = Array.from({ length: 1_500 }, (_, n) => `key ${n}`);
      await memory.inbox.accept({ keys, kind: 'message', payload: null });
      expect(await memory.upkeep.sweep(clock.now() + DAY_MS)).toMatchObject({ inbox_keys: 1_500, inbox: 0 });
    });

    it('forgets a person, and nobody else', async () => {
      const memory = await (await subject.place()).open();
      for (const user of ['U1', 'U2']) await leave(memory, user);
      const counts = { inbox: 1, kept_values: 1, feedback: 1, unanswered: 2, watches: 1, ledger: 1 };
      expect(await memory.upkeep.forget('U1')).toEqual(counts);
      const nobody = { user: undefined, question: undefined, text: undefined, blocksJson: undefined, state: 'posted' };
      expect(await memory.ledger.byAsk('U1')).toMatchObject([{ ...nobody, facts: posting().facts }]);
      expect(await memory.ledger.byAsk('U2')).toMatchObject([{ user: 'U2', text: posting().text }]);
      expect(await memory.values.get('thread U1', z.string())).toBeUndefined();
      expect(await memory.values.get('thread U2', z.string())).toBe('U2');
      expect((await memory.feedback.list()).map(({ user }) => user)).toEqual(['U2']);
      expect(await memory.unanswered.list()).toMatchObject([{ user: 'U2', resolved: { by: undefined, how: 'added' } }]);
      expect(await memory.watches.matching('ferries', 'fact', 'nine-boats')).toMatchObject([{ user: 'U2' }]);
      expect(Object.values(await memory.upkeep.forget('U1'))).toEqual([0, 0, 0, 0, 0, 0]);
    });

    it('says that all is well', async () => {
      const memory = await (await subject.place()).open();
      expect(await memory.health()).toMatchObject({ ok: true });
      expect(await memory.health()).toMatchObject({ ok: true });
    });
  });
}
