import { type Kysely, type Migration, Migrator } from 'kysely';
import { MemoryUnavailable } from '../memory-unavailable.ts';
import { migrations } from '../migrations/migrations.ts';
import type { Tables } from './tables.ts';

const TABLE = 'on_record_migrations';

/**
 * Throws MemoryUnavailable when the database has been migrated further than this code knows how to. Only reads.
 * `schema` is where PostgreSQL keeps the tables.
 */
export async function refuseNewer(db: Kysely<Tables>, schema?: string): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === TABLE && (schema === undefined || table.schema === schema))) return;
  const own = db.withTables<{ [TABLE]: { name: string } }>();
  const done = await (schema === undefined ? own : own.withSchema(schema)).selectFrom(TABLE).select('name').execute();
  const unknown = done.find(({ name }) => !Object.hasOwn(migrations, name));
  if (unknown) throw new MemoryUnavailable('newer', new Error(`it has the migration ${unknown.name}`));
}

/** Brings the tables up to date, or changes nothing. Processes that start at once wait for each other. */
export async function migrate(db: Kysely<Tables>, schema?: string): Promise<void> {
  const provider = { getMigrations: async () => inSchema(schema) };
  const names = { migrationTableName: TABLE, migrationLockTableName: `${TABLE}_lock` };
  const place = schema === undefined ? {} : { migrationTableSchema: schema };
  const { error } = await new Migrator({ db, provider, ...names, ...place }).migrateToLatest();
  if (error === undefined) return;
  // A newer process may have come between the look and the lock.
  await refuseNewer(db, schema);
  throw error;
}

function inSchema(schema: string | undefined): Record<string, Migration> {
  if (schema === undefined) return { ...migrations };
  return Object.fromEntries(
    Object.entries(migrations).map(([name, { up }]) => [name, { up: (db) => up(db.withSchema(schema)) }]),
  );
}
