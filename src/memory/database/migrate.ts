import { type Kysely, type Migration, Migrator } from 'kysely';
import { MemoryUnavailable } from '../memory-unavailable.ts';
import { migrations } from '../migrations/migrations.ts';
import type { Tables } from './tables.ts';

const TABLE = 'on_record_migrations';

/**
 * Whether every migration has been made. Throws MemoryUnavailable when more have been than this code knows. Only reads.
 * `schema` is where PostgreSQL keeps the tables.
 */
export async function isUpToDate(db: Kysely<Tables>, schema?: string): Promise<boolean> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === TABLE && (schema === undefined || table.schema === schema))) return false;
  const own = db.withTables<{ [TABLE]: { name: string } }>();
  const done = await (schema === undefined ? own : own.withSchema(schema)).selectFrom(TABLE).select('name').execute();
  const unknown = done.find(({ name }) => !Object.hasOwn(migrations, name));
  if (unknown) throw new MemoryUnavailable('newer', new Error(`it has the migration ${unknown.name}`));
  return done.length === Object.keys(migrations).length;
}

/** Brings the tables up to date, or changes nothing. Processes that start at once wait for each other. */
export async function migrate(db: Kysely<Tables>, schema?: string): Promise<void> {
  const provider = { getMigrations: async () => inSchema(schema) };
  const names = { migrationTableName: TABLE, migrationLockTableName: `${TABLE}_lock` };
  const place = schema === undefined ? {} : { migrationTableSchema: schema };
  const { error } = await new Migrator({ db, provider, ...names, ...place }).migrateToLatest();
  if (error === undefined) return;
  // A newer process may have come between the look and the lock.
  await isUpToDate(db, schema);
  throw error;
}

function inSchema(schema: string | undefined): Record<string, Migration> {
  if (schema === undefined) return { ...migrations };
  return Object.fromEntries(
    Object.entries(migrations).map(([name, { up }]) => [name, { up: (db) => up(db.withSchema(schema)) }]),
  );
}
