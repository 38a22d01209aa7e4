import { sql } from 'kysely';
import { createMemory } from './create-memory.ts';
import { IN_PROCESS, openSqlite } from './database/open-sqlite.ts';
import type { Tables } from './database/tables.ts';
import type { Memory } from './memory.ts';
import { type MemoryOptions, readOptions } from './memory-options.ts';

/** The most rows of each table; the oldest go first. Together they take some tens of megabytes at worst. */
const MOST: Partial<Record<keyof Tables, number>> = {
  inbox: 1_000,
  inbox_keys: 20_000,
  kept_values: 5_000,
  ledger: 2_000,
  citations: 20_000,
  correction_runs: 500,
  correction_steps: 20_000,
  story_facts: 20_000,
  story_changes: 5_000,
  feedback: 2_000,
  unanswered: 2_000,
  watches: 5_000,
  told_watches: 10_000,
  channels: 5_000,
  muted_threads: 5_000,
};

/** How often the oldest are looked for. */
const EVERY = 50;

/**
 * A memory that ends with the process and cannot grow without end: the same stores, over SQLite without a file, so that it
 * does to the letter what the others do. Its rows are let go by SQLite itself, in the order in which they came.
 */
export async function createMemoryInProcess(options: MemoryOptions & { most?: number } = {}): Promise<Memory> {
  const database = await openSqlite(IN_PROCESS);
  for (const [table, most] of Object.entries(MOST)) {
    const keep = sql.lit(Math.min(most, options.most ?? most));
    await sql`
      create trigger ${sql.id(`${table}_most`)} after insert on ${sql.table(table)} when new.rowid % ${sql.lit(EVERY)} = 0
      begin delete from ${sql.table(table)} where rowid <= new.rowid - ${keep}; end
    `.execute(database.db);
  }
  return createMemory(database, readOptions(options));
}
