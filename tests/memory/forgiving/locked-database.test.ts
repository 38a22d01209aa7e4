import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openMemory } from '../../../src/memory/open-memory.ts';
import { posting } from '../contract/ledger-contract.ts';
import { answerOnce, createScene, type Scene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await createScene();
});
afterEach(() => scene.remove());

describe('a memory whose database is locked', () => {
  it('goes on in the process, and writes all of it down when the lock is gone', async () => {
    const memory = await scene.start();
    await answerOnce(memory, 1);
    const lock = scene.hold();
    await answerOnce(memory, 2);
    expect(await memory.health()).toEqual({
      ...{ ok: false, kind: 'process', problem: 'the database is locked by something else (database is locked)' },
    });
    scene.clock.advance(5_000);
    expect(await memory.health()).toMatchObject({ ok: false });
    await answerOnce(memory, 3);
    lock.release();
    await answerOnce(memory, 4);
    scene.clock.advance(5_000);
    expect(await memory.health()).toEqual({ ok: true, kind: 'sqlite' });
    await answerOnce(memory, 5);
    expect(scene.changes).toEqual([
      { state: 'degraded', problem: 'the database is locked by something else (database is locked)' },
      { state: 'recovered', replayed: 15, lost: 0 },
    ]);
    await memory.close();
    await scene.expectKept(1, 2, 3, 4, 5);
  });

  it('still knows what went on before', async () => {
    const memory = await scene.start();
    const accepted = await memory.inbox.accept({ keys: ['a'], kind: 'message', payload: 1 });
    const id = await memory.ledger.intend(posting());
    await memory.values.set('thread', 'before', { forMs: 60_000 });
    const lock = scene.hold();
    expect(await memory.inbox.accept({ keys: ['a'], kind: 'message', payload: 1 })).toEqual({ kind: 'seen' });
    expect(await memory.values.get('thread', z.string())).toBe('before');
    await memory.ledger.posted(id, '10.2');
    if (accepted.kind === 'new') await memory.inbox.done(accepted.id);
    expect(await memory.ledger.byMessage('C1', '10.2')).toMatchObject({ id, state: 'posted' });
    lock.release();
    await memory.close();
    scene.clock.advance(60_000);
    const after = await openMemory(`file:${scene.path}`, scene.clock);
    expect(await after.ledger.byMessage('C1', '10.2')).toMatchObject({ id, state: 'posted' });
    expect(await after.inbox.takeOver(9)).toEqual([]);
    await after.close();
  });

  it('takes no work that another process may be at', async () => {
    const memory = await scene.start();
    const run = await memory.corrections.plan({ story: 's', fact: 'f', revision: 'r' }, [{ entry: 'e', kind: 'edit' }]);
    await memory.inbox.accept({ keys: ['a'], kind: 'message', payload: 1 });
    const lock = scene.hold();
    scene.clock.advance(60_000);
    expect([await memory.inbox.takeOver(9), await memory.corrections.next(9)]).toEqual([[], []]);
    lock.release();
    scene.clock.advance(5_000);
    await memory.health();
    expect(await memory.corrections.next(9)).toMatchObject([{ run }]);
    expect(await memory.inbox.takeOver(9)).toHaveLength(1);
    await memory.close();
  });

  it('does not lose a change of the facts that was seen meanwhile', async () => {
    const fact = (revision: string) => [{ fact: 'nine-boats', revision, content: null }];
    const before = await scene.start();
    await before.revisions.save('ferries', fact('r1'), 1);
    await before.close();
    const lock = scene.hold();
    const memory = await scene.start();
    expect(await memory.revisions.save('ferries', fact('r2'), 2)).toEqual([]);
    lock.release();
    scene.clock.advance(5_000);
    await memory.health();
    expect(await memory.revisions.save('ferries', fact('r2'), 3)).toMatchObject([{ fact: 'nine-boats' }]);
    await memory.close();
  });

  it('throws at whoever asks for what cannot be, locked or not', async () => {
    const memory = await scene.start();
    await expect(memory.inbox.accept({ keys: [], kind: 'message', payload: 1 })).rejects.toThrow('needs a key');
    expect(scene.changes).toEqual([]);
    await memory.close();
  });

  it('leaves what this process holds to it, however often it is opened again', async () => {
    const memory = await scene.start({ owner: 'desk' });
    await memory.inbox.accept({ keys: ['a'], kind: 'message', payload: 1 });
    const lock = scene.hold();
    await memory.mutes.add('C1', '10.1');
    lock.release();
    scene.clock.advance(5_000);
    expect(await memory.health()).toEqual({ ok: true, kind: 'sqlite' });
    expect(await memory.inbox.takeOver(9)).toEqual([]);
    await memory.close();
  });
});
