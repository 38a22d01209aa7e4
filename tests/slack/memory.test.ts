import { describe, expect, it } from 'vitest';
import { createMemoryInProcess } from '../../src/memory/memory-in-process.ts';
import { createInOrder } from '../../src/slack/in-order.ts';
import { startScene } from './harness.ts';
import { repliesOf } from './observe.ts';

describe('doing things in order', () => {
  it('takes tasks of one key one after the other, whatever becomes of them, and other keys meanwhile', async () => {
    const inOrder = createInOrder();
    const done: string[] = [];
    const gates: (() => void)[] = [];
    const gated = (name: string) => async () => {
      await new Promise<void>((open) => gates.push(open));
      done.push(name);
    };
    const first = inOrder('a', gated('a1'));
    const broken = inOrder('a', async () => {
      done.push('a2');
      throw new Error('broken');
    });
    const third = inOrder('a', async () => done.push('a3'));
    await inOrder('b', async () => done.push('b1'));
    expect(done).toEqual(['b1']);
    expect([inOrder.isBusy('a'), inOrder.isBusy('b')]).toEqual([true, false]);
    gates[0]?.();
    await first;
    await expect(broken).rejects.toThrow('broken');
    await third;
    expect(done).toEqual(['b1', 'a1', 'a2', 'a3']);
  });
});

describe('a memory that fails', () => {
  it('is taken for an empty one: questions are answered, each on its own, and the log says why', async () => {
    const broken = () => Promise.reject(new Error('a fault of ours'));
    const whole = await createMemoryInProcess();
    const scene = await startScene('socket', {
      memory: {
        ...whole,
        values: { get: broken, set: broken, delete: broken },
        inbox: { ...whole.inbox, accept: broken },
        ledger: { ...whole.ledger, byAsk: broken, intend: broken },
      },
    });
    const { workspace, log } = scene;
    workspace.post({ channel: '@alice', user: 'alice', text: 'how many?' });
    expect(await repliesOf(scene, '@alice', 1)).toHaveLength(1);
    expect(JSON.stringify(log)).toContain('a fault of ours');
    await scene.close();
  });
});
