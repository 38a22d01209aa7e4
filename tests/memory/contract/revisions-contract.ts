import { describe, expect, it } from 'vitest';
import type { Revisions } from '../../../src/memory/stores/revisions.ts';
import { START, type Subject } from './subject.ts';

const fact = (name: string, revision: string) => ({
  fact: name,
  revision,
  content: { statement: `${name} in ${revision}` },
});
const was = (name: string, revision: string) => ({ revision, content: { statement: `${name} in ${revision}` } });
const known = async (revisions: Revisions, story: string) =>
  [...(await revisions.seen(story))].map(([name, { revision, at }]) => `${name} ${revision} ${at}`).sort();

/** What revisions promise. */
export function revisionsContract(subject: Subject): void {
  describe('revisions', () => {
    it('know nothing of a story that was never saved', async () => {
      const { revisions } = await (await subject.place()).open();
      expect(await revisions.seen('ferries')).toEqual(new Map());
      expect(await revisions.changesSince('ferries', 0)).toEqual([]);
    });

    it('call the first facts of a story no change', async () => {
      const { revisions } = await (await subject.place()).open();
      expect(await revisions.save('ferries', [fact('boats', 'r1'), fact('daily', 'r1')], START)).toEqual([]);
      expect(await revisions.seen('ferries')).toEqual(
        new Map([
          ['boats', { ...was('boats', 'r1'), at: START }],
          ['daily', { ...was('daily', 'r1'), at: START }],
        ]),
      );
    });

    it('log what is new, altered and withdrawn, with what was said before and after', async () => {
      const { revisions } = await (await subject.place()).open();
      await revisions.save('ferries', [fact('boats', 'r1'), fact('daily', 'r1'), fact('fare', 'r1')], START);
      const changes = await revisions.save(
        'ferries',
        [fact('boats', 'r2'), fact('daily', 'r1'), fact('pier', 'r1')],
        START + 5,
      );
      expect(changes).toEqual([
        { story: 'ferries', fact: 'boats', before: was('boats', 'r1'), after: was('boats', 'r2'), at: START + 5 },
        { story: 'ferries', fact: 'fare', before: was('fare', 'r1'), after: undefined, at: START + 5 },
        { story: 'ferries', fact: 'pier', before: undefined, after: was('pier', 'r1'), at: START + 5 },
      ]);
      expect(await known(revisions, 'ferries')).toEqual([
        `boats r2 ${START + 5}`,
        `daily r1 ${START}`,
        `pier r1 ${START + 5}`,
      ]);
      expect(await revisions.changesSince('ferries', START + 5)).toEqual(changes);
      expect(await revisions.changesSince('ferries', START + 6)).toEqual([]);
      expect(await revisions.changesSince('trains', 0)).toEqual([]);
    });

    it('log nothing when the same is saved again', async () => {
      const { revisions } = await (await subject.place()).open();
      await revisions.save('ferries', [fact('boats', 'r1')], START);
      await revisions.save('ferries', [fact('boats', 'r2')], START + 1);
      expect(await revisions.save('ferries', [fact('boats', 'r2')], START + 2)).toEqual([]);
      expect(await revisions.changesSince('ferries', 0)).toHaveLength(1);
    });

    it('log a change that is taken back, and made again', async () => {
      const { revisions } = await (await subject.place()).open();
      for (const [at, revision] of ['r1', 'r2', 'r1', 'r2'].entries()) {
        await revisions.save('ferries', [fact('boats', revision)], START + at);
      }
      const log = await revisions.changesSince('ferries', 0);
      expect(log.map(({ before, after }) => `${before?.revision}-${after?.revision}`)).toEqual([
        'r1-r2',
        'r2-r1',
        'r1-r2',
      ]);
    });

    it('keep stories apart', async () => {
      const { revisions } = await (await subject.place()).open();
      await revisions.save('ferries', [fact('boats', 'r1')], START);
      await revisions.save('trains', [fact('boats', 'r9')], START);
      expect(await known(revisions, 'ferries')).toEqual([`boats r1 ${START}`]);
    });

    it('take a story of a thousand facts', async () => {
      const { revisions } = await (await subject.place()).open();
      const facts = (revision: string) => Array.from({ length: 1_000 }, (_, n) => fact(`f${n}`, revision));
      await revisions.save('ferries', facts('r1'), START);
      expect(await revisions.save('ferries', facts('r2'), START + 1)).toHaveLength(1_000);
      expect(await revisions.save('ferries', [], START + 2)).toHaveLength(1_000);
      expect((await revisions.seen('ferries')).size).toBe(0);
    });
  });
}
