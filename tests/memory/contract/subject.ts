import type { Memory } from '../../../src/memory/memory.ts';
import type { MemoryOptions } from '../../../src/memory/memory-options.ts';

/** Where memories are, that one test has to itself. */
export interface Place {
  /** Opens the memory that is there; for one in the process, a new one. The test need not close it. */
  open(options?: MemoryOptions): Promise<Memory>;
}

/** A place in a database. */
export interface SharedPlace extends Place {
  /** What `DATABASE_URL` would say. */
  url: string;
  /** Runs a statement on the tables, past the memory. */
  run(statement: string): Promise<void>;
}

/** An implementation whose memories several can open. */
export interface SharedSubject extends Subject {
  place(): Promise<SharedPlace>;
  /** A place with nothing in it, not even tables. */
  emptyPlace(): Promise<SharedPlace>;
}

/** An implementation that the contract is held against. */
export interface Subject {
  place(): Promise<Place>;
}

/** A clock that stands still until it is moved. */
export interface Clock {
  now: () => number;
  advance(ms: number): void;
}

/** Noon of some day. */
export const START = 1_790_000_000_000;

export function createClock(): Clock {
  let at = START;
  return {
    now: () => at,
    advance: (ms) => {
      at += ms;
    },
  };
}

/** In another order, the same one every time. */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  let state = seed;
  const rank = new Map(
    list.map((item) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return [item, state];
    }),
  );
  return [...list].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
}
