import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createMemoryInProcess } from '../../src/memory/memory-in-process.ts';
import { posting } from './contract/ledger-contract.ts';

describe('a memory in the process', () => {
  it('lets the oldest go when there is too much', async () => {
    const memory = await createMemoryInProcess({ most: 100 });
    for (let n = 0; n < 1_000; n++) {
      await memory.inbox.accept({ keys: [`${n}`], kind: 'message', payload: n });
      await memory.values.set(`${n}`, n, { forMs: 60_000 });
      await memory.ledger.posted(await memory.ledger.intend(posting({ askId: `${n}` })), `10.${n}`);
    }
    expect(await memory.ledger.byMessage('C1', '10.849')).toBeUndefined();
    expect(await memory.values.get('849', z.number())).toBeUndefined();
    expect(await memory.inbox.accept({ keys: ['849'], kind: 'message', payload: 849 })).toMatchObject({ kind: 'new' });
    expect(await memory.ledger.byMessage('C1', '10.901')).toMatchObject({ askId: '901' });
    expect(await memory.values.get('901', z.number())).toBe(901);
    expect(await memory.inbox.accept({ keys: ['950'], kind: 'message', payload: 950 })).toEqual({ kind: 'seen' });
    const { entries } = await memory.ledger.byFact('ferries', 'nine-boats', { limit: 1_000 });
    expect(entries.length).toBeLessThan(150);
    expect(entries.length).toBeGreaterThanOrEqual(50);
    await memory.close();
  });

  it('shares nothing with another', async () => {
    const [one, two] = [await createMemoryInProcess(), await createMemoryInProcess()];
    await one.mutes.add('C1', '10.1');
    expect(await two.mutes.has('C1', '10.1')).toBe(false);
    await one.close();
    await two.close();
  });
});
