import { createMemory } from './create-memory.ts';
import { createAttempt } from './database/create-attempt.ts';
import { openPostgres } from './database/open-postgres.ts';
import { openSqlite } from './database/open-sqlite.ts';
import { postgresTrouble } from './database/postgres-trouble.ts';
import { sqliteTrouble } from './database/sqlite-trouble.ts';
import type { Memory } from './memory.ts';
import { type MemoryOptions, readOptions } from './memory-options.ts';
import { readDatabaseUrl } from './read-database-url.ts';

/**
 * Opens the memory that `DATABASE_URL` names, bringing its tables up to date; any number of processes may do so at once.
 * Throws ConfigError when the address is at fault, and MemoryUnavailable when the database is: locked, out of reach, or
 * written by a newer version, which is left as it is.
 */
export async function openMemory(url: string, options: MemoryOptions = {}): Promise<Memory> {
  const settings = readOptions(options);
  const address = readDatabaseUrl(url);
  if (address.kind === 'sqlite') {
    const attempt = createAttempt(sqliteTrouble, settings.patienceMs);
    return createMemory(await attempt(() => openSqlite(address.path)), settings);
  }
  const attempt = createAttempt(postgresTrouble, settings.patienceMs);
  return createMemory(await attempt(() => openPostgres(address.url)), settings);
}
