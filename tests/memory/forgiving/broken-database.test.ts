import { mkdir, rm, writeFile } from 'node:fs/promises';
import { sql } from 'kysely';
import Libsql from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemory } from '../../../src/memory/create-memory.ts';
import { openSqlite } from '../../../src/memory/database/open-sqlite.ts';
import { forgivingMemory } from '../../../src/memory/forgiving/forgiving-memory.ts';
import { createMemoryInProcess } from '../../../src/memory/memory-in-process.ts';
import { readOptions } from '../../../src/memory/memory-options.ts';
import { openMemory } from '../../../src/memory/open-memory.ts';
import { startMemory } from '../../../src/memory/start-memory.ts';
import { answerOnce, createScene, type Scene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await createScene();
});
afterEach(() => scene.remove());

describe('a memory whose database cannot be opened', () => {
  it.each([
    ['is locked', async () => scene.hold(), /locked by something else/],
    [
      'is from a newer version',
      async () => {
        const other = new Libsql(scene.path);
        other.exec("insert into on_record_migrations (name, timestamp) values ('9999-later', '2030-01-01')");
        return { release: () => other.exec("delete from on_record_migrations where name = '9999-later'") };
      },
      /newer version of On Record/,
    ],
    [
      'is no database',
      async () => {
        await rm(scene.path);
        await writeFile(scene.path, 'Dear diary, '.repeat(500));
        return { release: () => rm(scene.path) };
      },
      /damaged, or is not one of ours/,
    ],
    [
      'is in a folder that cannot be made',
      async () => {
        await rm(scene.folder, { recursive: true });
        await writeFile(scene.folder, '');
        return { release: () => rm(scene.folder).then(() => mkdir(scene.folder)) };
      },
      /cannot be reached/,
    ],
  ])('because it %s starts all the same', async (_, spoil, problem) => {
    await (await openMemory(`file:${scene.path}`)).close();
    const trouble = await spoil();
    const memory = await scene.start();
    await answerOnce(memory, 1);
    expect(scene.changes).toEqual([{ state: 'degraded', problem: expect.stringMatching(problem) }]);
    await trouble.release();
    scene.clock.advance(5_000);
    expect(await memory.health()).toEqual({ ok: true, kind: 'sqlite' });
    await memory.close();
    await scene.expectKept(1);
  });

  it('because the address is wrong does not start', async () => {
    const started = startMemory('mysql://desk@localhost/x', { report: scene.report });
    await expect(started).rejects.toMatchObject({ name: 'ConfigError' });
  });
});

describe('a memory whose disk is full', () => {
  it('goes on in the process, and writes all of it down when there is room', async () => {
    let room = 0;
    const open = async () => {
      const database = await openSqlite(scene.path);
      const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(database.db);
      await sql`pragma max_page_count = ${sql.lit((rows[0]?.page_count ?? 0) + room)}`.execute(database.db);
      return createMemory(database, readOptions(scene.clock));
    };
    const memory = await forgivingMemory(open, await createMemoryInProcess(scene.clock), {
      ...scene.clock,
      report: scene.report,
    });
    for (let n = 0; n < 20; n++) await answerOnce(memory, n);
    expect(await memory.health()).toMatchObject({ ok: false, problem: expect.stringContaining('no room left') });
    scene.clock.advance(5_000);
    expect(await memory.health()).toMatchObject({ ok: false });
    room = 1_000;
    scene.clock.advance(5_000);
    expect(await memory.health()).toEqual({ ok: true, kind: 'sqlite' });
    expect(scene.changes).toMatchObject([{ state: 'degraded' }, { state: 'recovered', lost: 0 }]);
    await memory.close();
    await scene.expectKept(...Array.from({ length: 20 }, (_, n) => n));
  });
});

describe('a memory whose file is deleted', () => {
  it('is found out when its health is asked for, and starts a new one', async () => {
    const memory = await scene.start();
    await answerOnce(memory, 1);
    await rm(scene.path);
    expect(await memory.health()).toMatchObject({ ok: false, problem: expect.stringContaining('cannot be reached') });
    scene.clock.advance(5_000);
    expect(await memory.health()).toEqual({ ok: true, kind: 'sqlite' });
    await answerOnce(memory, 2);
    await memory.close();
    await scene.expectKept(2);
  });
});
