import { describe, expect, it } from 'vitest';
import { createExpiringMap } from '../../src/slack/expiring-map.ts';
import { forgiving } from '../../src/slack/forgiving.ts';
import { createInOrder } from '../../src/slack/in-order.ts';
import { createMemoryStores } from '../../src/slack/stores.ts';
import { silent } from './harness.ts';

describe('a map whose entries expire', () => {
  it('forgets an entry when its time is up, and the oldest when there are too many', () => {
    let now = 0;
    const map = createExpiringMap<number>({ ttlMs: 10, max: 2, now: () => now });
    map.set('a', 1);
    now = 5;
    map.set('b', 2);
    expect([map.get('a'), map.get('b')]).toEqual([1, 2]);
    now = 10;
    expect([map.get('a'), map.get('b')]).toEqual([undefined, 2]);
    map.set('c', 3);
    map.set('d', 4);
    expect([map.get('b'), map.get('c'), map.get('d')]).toEqual([undefined, 3, 4]);
  });

  it('gives an entry that is written again its full time', () => {
    let now = 0;
    const map = createExpiringMap<number>({ ttlMs: 10, max: 9, now: () => now });
    map.set('a', 1);
    now = 9;
    map.set('a', 2);
    now = 18;
    expect(map.get('a')).toBe(2);
  });
});

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
    gates[0]?.();
    await first;
    await expect(broken).rejects.toThrow('broken');
    await third;
    expect(done).toEqual(['b1', 'a1', 'a2', 'a3']);
  });
});

describe('a memory that fails', () => {
  it('is taken for an empty one', async () => {
    const broken = () => Promise.reject(new Error('the disk is full'));
    const { deliveries } = forgiving({ ...createMemoryStores(), deliveries: { claim: broken } }, silent);
    const { conversations } = forgiving(
      { ...createMemoryStores(), conversations: { get: broken, set: broken } },
      silent,
    );
    expect(await deliveries.claim(['a'])).toBe(true);
    expect(await conversations.get('a')).toBeUndefined();
    await expect(conversations.set('a', { facts: [], sources: [], question: '', intent: '' })).resolves.toBeUndefined();
  });
});
