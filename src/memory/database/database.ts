import type { Kysely } from 'kysely';
import type { MemoryKind } from '../memory.ts';
import type { Tables } from './tables.ts';

/** What can be wrong with a database, as opposed to with what was asked of it. */
export type Trouble = 'locked' | 'full' | 'gone' | 'damaged' | 'newer';

/** An open, migrated database, and all in which SQLite and PostgreSQL differ for those who use it. */
export interface Database {
  /** `process` is SQLite without a file. */
  kind: MemoryKind;
  db: Kysely<Tables>;
  /** Whether rows can be locked one by one; where they cannot, one writer at a time holds the whole database. */
  locksRows: boolean;
  /** What is wrong with the database, if that is why a call failed. */
  troubleOf(error: unknown): Trouble | undefined;
  /** Throws when what is open is no longer what would be opened, such as a file that has been deleted. */
  check(): Promise<void>;
  close(): Promise<void>;
}
