import type { Migration } from 'kysely';
import { firstTables } from './first-tables.ts';

/** Every migration by its name, in order: a new one goes last, with the next number. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-first-tables': firstTables,
};
