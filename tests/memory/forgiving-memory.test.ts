import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import Libsql from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createMemory } from '../../src/memory/create-memory.ts';
import { openSqlite } from '../../src/memory/database/open-sqlite.ts';
import type { StateChange } from '../../src/memory/forgiving/create-circuit.ts';
import { forgivingMemory } from '../../src/memory/forgiving/forgiving-memory.ts';
import type { Memory } from '../../src/memory/memory.ts';
import { createMemoryInProcess } from '../../src/memory/memory-in-process.ts';
import { readOptions } from '../../src/memory/memory-options.ts';
import { openMemory } from '../../src/memory/open-memory.ts';
import { startMemory } from '../../src/memory/start-memory.ts';
import { posting } from './contract/ledger-contract.ts';
import { type Clock, createClock } from './contract/subject.ts';

let folder: string;
let path: string;
let clock: Clock;
let changes: StateChange[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on-record-forgiving-'));
  path = join(folder, 'on-record.db');
  clock = createClock();
  changes = [];
});
afterEach(() => rm(folder, { recursive: true }));

const report = (change: StateChange) => {
  changes.push(change);
};
const start = () => startMemory(`file:${path}`, { ...clock, report, patienceMs: 20 });

/** Somebody else, who holds the file until released. */
function hold(): { release(): void } {
  const other = new Libsql(path);
  other.exec('begin exclusive');
  return {
    release() {
      other.exec('rollback');
      other.close();
    },
  };
}

/** Uses the memory as an answer does, and as the next one will. */
async function answerOnce(memory: Memory, n: number): Promise<void> {
  const accepted = await memory.inbox.accept({ keys: [`${n}`], kind: 'message', payload: n });
  expect(accepted).toMatchObject({ kind: 'new' });
  await memory.values.set('thread', n, { forMs: 60_000 });
  const id = await memory.ledger.intend(posting({ askId: `${n}` }));
  await memory.ledger.posted(id, `10.${n}`);
  if (accepted.kind === 'new') await memory.inbox.done(accepted.id);
  expect(await memory.values.get('thread', z.number())).toBe(n);
  expect(await memory.ledger.byMessage('C1', `10.${n}`)).toMatchObject({ askId: `${n}` });
}

/** What a process that comes later finds of it. */
async function expectKept(...answers: number[]): Promise<void> {
  const memory = await openMemory(`file:${path}`, clock);
  for (const n of answers) {
    expect(await memory.ledger.byAsk(`${n}`)).toMatchObject([{ state: 'posted', ts: `10.${n}` }]);
    expect(await memory.inbox.accept({ keys: [`${n}`], kind: 'message', payload: n })).toEqual({ kind: 'seen' });
  }
  clock.advance(60_000);
  expect(await memory.inbox.takeOver(10)).toEqual([]);
  await memory.close();
}

describe('a memory whose database is locked', () => {
  it('goes on in the process, and writes all of it down when the lock is gone', async () => {
    const memory = await start();
    await answerOnce(memory, 1);
    const lock = hold();
    await answerOnce(memory, 2);
    expect(await memory.health()).toEqual({
      ...{ ok: false, kind: 'process', problem: 'the database is locked by something else (database is locked)' },
    });
    clock.advance(5_000);
    expect(await memory.health()).toMatchObject({ ok: false });
    await answerOnce(memory, 3);
    lock.release();
    await answerOnce(memory, 4);
    clock.advance(5_000);
    expect(await memory.health()).toEqual({ ok: true, kind: 'sqlite' });
    await answerOnce(memory, 5);
    expect(changes).toEqual([
      { state: 'degraded', problem: 'the database is locked by something else (database is locked)' },
      { state: 'recovered', replayed: 15, lost: 0 },
    ]);
    await memory.close();
    await expectKept(1, 2, 3, 4, 5);
  });

  it('still knows what went on before', async () => {
    const memory = await start();
    const accepted = await memory.inbox.accept({ keys: ['a'], kind: 'message', payload: 1 });
    const id = await memory.ledger.intend(posting());
    await memory.values.set('thread', 'before', { forMs: 60_000 });
    const lock = hold();
    expect(await memory.inbox.accept({ keys: ['a'], kind: 'message', payload: 1 })).toEqual({ kind: 'seen' });
    expect(await memory.values.get('thread', z.string())).toBe('before');
    await memory.ledger.posted(id, '10.2');
    if (accepted.kind === 'new') await memory.inbox.done(accepted.id);
    expect(await memory.ledger.byMessage('C1', '10.2')).toMatchObject({ id, state: 'posted' });
    lock.release();
    await memory.close();
    clock.advance(60_000);
    const after = await openMemory(`file:${path}`, clock);
    expect(await after.ledger.byMessage('C1', '10.2')).toMatchObject({ id, state: 'posted' });
    expect(await after.inbox.takeOver(9)).toEqual([]);
    await after.close();
  });

  it('takes no work that another process may be at', async () => {
    const memory = await start();
    const run = await memory.corrections.plan({ story: 's', fact: 'f', revision: 'r' }, [{ entry: 'e', kind: 'edit' }]);
    await memory.inbox.accept({ keys: ['a'], kind: 'message', payload: 1 });
    const lock = hold();
    clock.advance(60_000);
    expect([await memory.inbox.takeOver(9), await memory.corrections.next(9)]).toEqual([[], []]);
    lock.release();
    clock.advance(5_000);
    await memory.health();
    expect(await memory.corrections.next(9)).toMatchObject([{ run }]);
    expect(await memory.inbox.takeOver(9)).toHaveLength(1);
    await memory.close();
  });

  it('does not lose a change of the facts that was seen meanwhile', async () => {
    const fact = (revision: string) => [{ fact: 'nine-boats', revision, content: null }];
    const before = await start();
    await before.revisions.save('ferries', fact('r1'), 1);
    await before.close();
    const lock = hold();
    const memory = await start();
    expect(await memory.revisions.save('ferries', fact('r2'), 2)).toEqual([]);
    lock.release();
    clock.advance(5_000);
    await memory.health();
    expect(await memory.revisions.save('ferries', fact('r2'), 3)).toMatchObject([{ fact: 'nine-boats' }]);
    await memory.close();
  });

  it('throws at whoever asks for what cannot be, locked or not', async () => {
    const memory = await start();
    await expect(memory.inbox.accept({ keys: [], kind: 'message', payload: 1 })).rejects.toThrow('needs a key');
    expect(changes).toEqual([]);
    await memory.close();
  });
});

describe('a memory whose database cannot be opened', () => {
  it.each([
    ['is locked', async () => hold(), /locked by something else/],
    [
      'is from a newer version',
      async () => {
        const other = new Libsql(path);
        other.exec("insert into on_record_migrations (name, timestamp) values ('9999-later', '2030-01-01')");
        return { release: () => other.exec("delete from on_record_migrations where name = '9999-later'") };
      },
      /newer version of On Record/,
    ],
    [
      'is no database',
      async () => {
        await rm(path);
        await writeFile(path, 'Dear diary, '.repeat(500));
        return { release: () => rm(path) };
      },
      /damaged, or is not one of ours/,
    ],
    [
      'is in a folder that cannot be made',
      async () => {
        await rm(folder, { recursive: true });
        await writeFile(folder, '');
        return { release: () => rm(folder).then(() => mkdir(folder)) };
      },
      /cannot be reached/,
    ],
  ])('because it %s starts all the same', async (_, spoil, problem) => {
    await (await openMemory(`file:${path}`)).close();
    const trouble = await spoil();
    const memory = await start();
    await answerOnce(memory, 1);
    expect(changes).toEqual([{ state: 'degraded', problem: expect.stringMatching(problem) }]);
    await trouble.release();
    clock.advance(5_000);
    expect(await memory.health()).toEqual({ ok: true, kind: 'sqlite' });
    await memory.close();
    await expectKept(1);
  });

  it('because the address is wrong does not start', async () => {
    const started = startMemory('mysql://desk@localhost/x', { report });
    await expect(started).rejects.toMatchObject({ name: 'ConfigError' });
  });
});

describe('a memory whose disk is full', () => {
  it('goes on in the process, and writes all of it down when there is room', async () => {
    let room = 0;
    const open = async () => {
      const database = await openSqlite(path);
      const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(database.db);
      await sql`pragma max_page_count = ${sql.lit((rows[0]?.page_count ?? 0) + room)}`.execute(database.db);
      return createMemory(database, readOptions(clock));
    };
    const memory = await forgivingMemory(open, await createMemoryInProcess(clock), { ...clock, report });
    for (let n = 0; n < 20; n++) await answerOnce(memory, n);
    expect(await memory.health()).toMatchObject({ ok: false, problem: expect.stringContaining('no room left') });
    clock.advance(5_000);
    expect(await memory.health()).toMatchObject({ ok: false });
    room = 1_000;
    clock.advance(5_000);
    expect(await memory.health()).toEqual({ ok: true, kind: 'sqlite' });
    expect(changes).toMatchObject([{ state: 'degraded' }, { state: 'recovered', lost: 0 }]);
    await memory.close();
    await expectKept(...Array.from({ length: 20 }, (_, n) => n));
  });
});

describe('a memory whose file is deleted', () => {
  it('is found out when its health is asked for, and starts a new one', async () => {
    const memory = await start();
    await answerOnce(memory, 1);
    await rm(path);
    expect(await memory.health()).toMatchObject({ ok: false, problem: expect.stringContaining('cannot be reached') });
    clock.advance(5_000);
    expect(await memory.health()).toEqual({ ok: true, kind: 'sqlite' });
    await answerOnce(memory, 2);
    await memory.close();
    await expectKept(2);
  });
});
