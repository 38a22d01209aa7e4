import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Kysely } from 'kysely';
import Libsql from 'libsql';
import { connectSqlite } from './connect-sqlite.ts';
import type { Database } from './database.ts';
import { isUpToDate, migrate } from './migrate.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { sqliteTrouble } from './sqlite-trouble.ts';
import type { Tables } from './tables.ts';

/** The path of a database that has no file and ends with the process. */
export const IN_PROCESS = ':memory:';

/**
 * WAL: readers never wait, and a process that is killed loses nothing that it has written.
 * NORMAL, not FULL: when the power goes off the file is whole, but lacks what the system had not put on the disk yet, some
 * seconds. FULL would wait for the disk in every transaction, and with it everybody who has asked something: libsql works in
 * this thread, and we have measured 0.3 ms on a quiet disk and 3 ms on a busy one. Who needs that too takes PostgreSQL.
 * busy_timeout 0: SQLite would wait for a lock by blocking the thread; we try again instead (see createAttempt).
 */
const PRAGMAS = [
  'pragma journal_mode = wal',
  'pragma synchronous = normal',
  'pragma foreign_keys = on',
  'pragma busy_timeout = 0',
];

/** Opens a file, making it and its folder, for this user alone, where there are none, and migrates it. */
export async function openSqlite(path: string): Promise<Database> {
  if (path !== IN_PROCESS) await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const connection = new Libsql(path);
  const database = connectSqlite(connection);
  const db = new Kysely<Tables>({ dialect: sqliteDialect(database) });
  try {
    const upToDate = await isUpToDate(db);
    for (const pragma of PRAGMAS) connection.prepare(pragma).all();
    if (!upToDate) await migrate(db);
  } catch (error) {
    database.close();
    throw error;
  }
  const opened = path === IN_PROCESS ? undefined : await stat(path);
  return {
    kind: opened ? 'sqlite' : 'process',
    db,
    locksRows: false,
    troubleOf: sqliteTrouble,
    async check() {
      if (opened && (await stat(path)).ino !== opened.ino) throw new Error(`${path} is another file by now`);
    },
    close() {
      tidyUp(connection);
      return db.destroy();
    },
  };
}

/** Brings everything into the file itself, so that a copy of that one file is a whole copy. */
function tidyUp(connection: Libsql.Database): void {
  try {
    if (connection.open) connection.pragma('wal_checkpoint(truncate)');
  } catch {
    // It is as safe beside the file as in it.
  }
}
