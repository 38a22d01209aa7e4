import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { ConfigError } from '../../errors.ts';
import type { Database } from './database.ts';
import { errorCode } from './error-code.ts';
import { isUpToDate, migrate } from './migrate.ts';
import { postgresTrouble } from './postgres-trouble.ts';
import type { Tables } from './tables.ts';

/** Our tables stand in a schema of their own, so that a database may be shared with something else. */
const SCHEMA = 'on_record';

/** Slack waits three seconds for a word; whoever asks must not hang on a server that does not answer. */
const PATIENCE = { connectionTimeoutMillis: 2_000, query_timeout: 5_000 };

/** What the server says to an address that will never work as it is, and what to write instead. */
const REFUSALS: Record<string, string> = {
  '28P01': 'the server refuses the user or the password',
  '28000': 'the server refuses the user',
  '3D000': 'the server has no database of this name: create it, or name another one',
  '42501': `the user may not make the schema ${SCHEMA}: grant create on the database, or name another user`,
};

/** Opens a pool of connections and migrates the database. Throws ConfigError when the server refuses who asks. */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 10, keepAlive: true, ...PATIENCE, types: { getTypeParser } });
  // A connection that breaks while nobody uses it is replaced by the next; without a listener it would end the process.
  pool.on('error', () => {});
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    if (!(await isUpToDate(db, SCHEMA))) await migrate(db, SCHEMA);
  } catch (error) {
    await db.destroy();
    const refusal = REFUSALS[errorCode(error)];
    if (refusal) throw new ConfigError(`DATABASE_URL: ${refusal}. Write postgres://user:password@host:5432/database.`);
    throw error;
  }
  return {
    kind: 'postgres',
    db: db.withSchema(SCHEMA),
    locksRows: true,
    troubleOf: postgresTrouble,
    check: async () => {},
    close: () => db.destroy(),
  };
}

/** 64-bit integers come as text otherwise; ours are times and counts, far from where a number loses precision. */
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  return oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format);
}
