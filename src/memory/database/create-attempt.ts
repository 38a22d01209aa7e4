import { setTimeout as pause } from 'node:timers/promises';
import { MemoryUnavailable } from '../memory-unavailable.ts';
import type { Trouble } from './database.ts';

/** Makes a call against a database. */
export type Attempt = <T>(call: () => Promise<T>) => Promise<T>;

/** The first try comes soon: whoever holds a lock mostly needs it for a millisecond. */
const LONGEST_PAUSE_MS = 50;

/**
 * Calls that meet a lock are made again, without blocking the process, until patience ends; whatever trouble the database
 * has is thrown as MemoryUnavailable. A call must be safe to make again.
 */
export function createAttempt(troubleOf: (error: unknown) => Trouble | undefined, patienceMs: number): Attempt {
  return async (call) => {
    const end = performance.now() + patienceMs;
    for (let longest = 2; ; longest = Math.min(longest * 2, LONGEST_PAUSE_MS)) {
      try {
        return await call();
      } catch (error) {
        const trouble = troubleOf(error);
        if (trouble === undefined) throw error;
        if (trouble !== 'locked' || performance.now() > end) throw new MemoryUnavailable(trouble, error);
        await pause(Math.random() * longest);
      }
    }
  };
}
