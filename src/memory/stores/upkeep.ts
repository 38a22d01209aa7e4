import { forget } from './forget.ts';
import type { StoreContext } from './store-context.ts';
import { sweep } from './sweep.ts';

/** Keeping the memory small, and keeping it from knowing more than it may. */
export interface Upkeep {
  /** Deletes what is past retention at a time; returns how many rows of each table. Call it every hour or so. */
  sweep(now: number): Promise<Record<string, number>>;
  /** Removes everything of a person; returns how many rows of each table. */
  forget(user: string): Promise<Record<string, number>>;
}

/** Makes the upkeep of a database. */
export function createUpkeep(context: StoreContext): Upkeep {
  return {
    sweep: (now) => sweep(context, now),
    forget: (user) => forget(context, user),
  };
}
