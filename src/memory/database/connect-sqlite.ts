import type { SqliteDatabase, SqliteStatement } from 'kysely';
import type Libsql from 'libsql';

/** Statements kept ready; the texts in use are a few dozen, and those with a list of unusual length. */
const MAX_STATEMENTS = 200;

/**
 * A connection of libsql as Kysely wants it. Each text is prepared once, which makes short statements two to three times as fast.
 * Every write is in a transaction that begins by taking the lock, its own if need be: a statement that met the lock of
 * somebody else stays half begun in libsql until it is collected, and nothing can be committed before.
 */
export function connectSqlite(connection: Libsql.Database): SqliteDatabase {
  const ready = new Map<string, SqliteStatement>();
  const rollback = () => {
    // A full disk has ended the transaction already.
    if (connection.open && connection.inTransaction) connection.exec('rollback');
  };
  const commands: Record<string, () => void> = {
    'begin immediate': () => connection.exec('begin immediate'),
    commit: () => connection.exec('commit'),
    rollback,
  };

  /** libsql ends the whole process, beyond any `catch`, when it is asked for something once it is closed. */
  function assertOpen(): void {
    if (!connection.open) throw Object.assign(new Error('the file has been closed'), { code: 'SQLITE_MISUSE' });
  }

  function inTransaction<T>(work: () => T): T {
    if (connection.inTransaction) return work();
    connection.exec('begin immediate');
    try {
      const result = work();
      connection.exec('commit');
      return result;
    } catch (error) {
      rollback();
      throw error;
    }
  }

  function prepare(sql: string): SqliteStatement {
    const command = commands[sql];
    if (command) return asStatement(command);
    const statement = connection.prepare<unknown[]>(sql);
    const writes = !sql.startsWith('select ');
    const run = <T>(work: (values: unknown[]) => T, parameters: readonly unknown[]): T => {
      assertOpen();
      const values = bindable(parameters);
      return writes ? inTransaction(() => work(values)) : work(values);
    };
    return {
      reader: statement.reader,
      all: (parameters) => run((values) => statement.all(values), parameters),
      run: (parameters) => run((values) => statement.run(values), parameters),
      iterate: (parameters) => run((values) => statement.iterate(values), parameters),
    };
  }

  return {
    prepare(sql) {
      if (sql !== 'rollback') assertOpen();
      const statement = ready.get(sql) ?? prepare(sql);
      // Put at the end: the first are those that have not been asked for the longest.
      ready.delete(sql);
      ready.set(sql, statement);
      for (const oldest of ready.keys()) {
        if (ready.size <= MAX_STATEMENTS) break;
        ready.delete(oldest);
      }
      return statement;
    },
    close() {
      // The lock of a transaction outlives the connection, until its statements are collected.
      rollback();
      ready.clear();
      if (connection.open) connection.close();
    },
  };
}

function asStatement(command: () => void): SqliteStatement {
  return {
    reader: false,
    all: () => [],
    run() {
      command();
      return { changes: 0, lastInsertRowid: 0 };
    },
    iterate: () => [].values(),
  };
}

/** libsql ends the whole process, beyond any `catch`, when it is given a boolean. */
function bindable(parameters: readonly unknown[]): unknown[] {
  if (parameters.some((value) => typeof value === 'boolean')) {
    throw new TypeError('no boolean can be stored: write 1 or 0');
  }
  return [...parameters];
}
