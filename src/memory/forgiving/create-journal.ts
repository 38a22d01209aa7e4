import { callMethod } from '../around-calls.ts';
import type { Memory, StoreName } from '../memory.ts';
import { MemoryUnavailable } from '../memory-unavailable.ts';

/** A call that has still to be made. */
export interface NotedCall {
  store: StoreName;
  method: string;
  args: readonly unknown[];
}

/** How many calls were made in the end, and how many never will be. */
export interface Caught {
  replayed: number;
  lost: number;
}

/** Calls that wait for a database. */
export interface Journal {
  add(call: NotedCall): void;
  /** Makes the calls in their order until none is left; throws MemoryUnavailable, keeping the rest, when that ends early. */
  replay(memory: Memory): Promise<void>;
  /** How many wait. */
  size(): number;
  /** What has become of calls since this was last asked. */
  caught(): Caught;
}

/** Makes an empty journal, from which the oldest call is lost when there are more than `most`. */
export function createJournal(most = 10_000): Journal {
  const calls: NotedCall[] = [];
  let caught: Caught = { replayed: 0, lost: 0 };
  return {
    add(call) {
      calls.push(call);
      if (calls.length <= most) return;
      calls.shift();
      caught.lost += 1;
    },

    async replay(memory) {
      for (let call = calls[0]; call; call = calls[0]) {
        try {
          await callMethod(memory[call.store], call.method, call.args);
          caught.replayed += 1;
        } catch (error) {
          if (error instanceof MemoryUnavailable) throw error;
          caught.lost += 1;
        }
        // It is not the first any more when so many came meanwhile that it was lost.
        if (calls[0] === call) calls.shift();
      }
    },

    size: () => calls.length,

    caught() {
      const since = caught;
      caught = { replayed: 0, lost: 0 };
      return since;
    },
  };
}
