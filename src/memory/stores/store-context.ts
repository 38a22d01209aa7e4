import type { Database } from '../database/database.ts';
import type { Settings } from '../memory-options.ts';

/** What every store is made of. */
export interface StoreContext {
  database: Database;
  settings: Settings;
}
