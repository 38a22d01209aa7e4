import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import Libsql from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAttempt } from '../../../src/memory/database/create-attempt.ts';
import type { Database } from '../../../src/memory/database/database.ts';
import { openSqlite } from '../../../src/memory/database/open-sqlite.ts';

let folder: string;
let path: string;
let opened: Database[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on-record-sqlite-'));
  path = join(folder, 'a', 'b', 'on-record.db');
  opened = [];
});
afterEach(async () => {
  await Promise.all(opened.map((database) => database.close()));
  await rm(folder, { recursive: true });
});

async function open(): Promise<Database> {
  const database = await openSqlite(path);
  opened.push(database);
  return database;
}
const mute = ({ db }: Database, id: string) => db.insertInto('muted_threads').values({ id, at: 1 }).execute();
const muted = async ({ db }: Database) =>
  (await db.selectFrom('muted_threads').select('id').orderBy('id').execute()).map(({ id }) => id);

describe('a SQLite file', () => {
  it('is made with its folders, and set up as it says', async () => {
    const { db } = await open();
    expect((await stat(path)).isFile()).toBe(true);
    expect((await stat(join(folder, 'a'))).mode & 0o777).toBe(0o700);
    const pragma = async (name: string) =>
      Object.values((await sql.raw(`pragma ${name}`).execute(db)).rows[0] ?? {})[0];
    expect(await Promise.all(['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout'].map(pragma))).toEqual([
      ...['wal', 1, 1, 0],
    ]);
  });

  it('holds everything itself when it is closed, so that it can be copied', async () => {
    const database = await open();
    await mute(database, 'one');
    await database.close();
    opened = [];
    for (const name of await readdir(join(folder, 'a', 'b'))) {
      if (name.endsWith('-wal')) expect((await stat(join(folder, 'a', 'b', name))).size).toBe(0);
    }
  });

  it('is free again when it is closed in the middle of a transaction', async () => {
    const [one, two] = [await open(), await open()];
    await one.db
      .transaction()
      .execute(async (trx) => {
        await trx.insertInto('muted_threads').values({ id: 'half', at: 1 }).execute();
        await one.close();
      })
      .catch(() => {});
    opened = [two];
    await mute(two, 'whole');
    expect(await muted(two)).toEqual(['whole']);
  });

  it('can be written to after a write that met a lock, while that is not collected yet', async () => {
    const database = await open();
    const other = new Libsql(path);
    other.exec('begin immediate');
    await expect(mute(database, 'one')).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
    const inTransaction = database.db.transaction().execute((trx) => mute({ ...database, db: trx }, 'two'));
    await expect(inTransaction).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
    other.exec('commit');
    await database.db.transaction().execute((trx) => mute({ ...database, db: trx }, 'three'));
    expect(await muted(database)).toEqual(['three']);
    other.close();
  });

  it('is waited for when somebody else writes, while the process goes on', async () => {
    const database = await open();
    const other = new Libsql(path);
    other.exec('begin immediate');
    const attempt = createAttempt(database.troubleOf, 60_000);
    let tries = 0;
    const written = attempt(async () => {
      tries += 1;
      if (tries === 4) other.exec('commit');
      await mute(database, 'one');
    });
    await written;
    expect(tries).toBe(4);
    expect(await muted(database)).toEqual(['one']);
    other.close();
  });

  it('refuses a boolean, at which libsql would end the process', async () => {
    const { db } = await open();
    await expect(sql`select ${true}`.execute(db)).rejects.toThrow('no boolean can be stored');
  });

  it('says what was wrong when the disk is full in the middle of a transaction', async () => {
    const database = await open();
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(database.db);
    await sql.raw(`pragma max_page_count = ${rows[0]?.page_count}`).execute(database.db);
    const filling = database.db.transaction().execute(async (trx) => {
      for (let n = 0; n < 5_000; n++) await mute({ ...database, db: trx }, `${n}`);
    });
    const error = await filling.catch((error: unknown) => error);
    expect(database.troubleOf(error)).toBe('full');
    expect(await muted(database)).toEqual([]);
  });
});
