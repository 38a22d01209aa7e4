import { CompiledQuery, type Dialect, SqliteAdapter, type SqliteDatabase, SqliteDialect, SqliteDriver } from 'kysely';

/** Kysely's dialect for SQLite, made safe for a file that several processes use. */
export function sqliteDialect(database: SqliteDatabase): Dialect {
  const dialect = new SqliteDialect({ database });
  return {
    createDriver() {
      const driver = new SqliteDriver({ database });
      // A transaction that starts by reading cannot be waited for when it comes to write: it fails at once.
      driver.beginTransaction = async (connection) => {
        await connection.executeQuery(CompiledQuery.raw('begin immediate'));
      };
      return driver;
    },
    // SQLite takes back the making of tables too, so a migration that is cut short leaves nothing behind.
    createAdapter: () => Object.defineProperty(new SqliteAdapter(), 'supportsTransactionalDdl', { value: true }),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
  };
}
