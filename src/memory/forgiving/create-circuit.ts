import { ConfigError } from '../../errors.ts';
import type { Memory } from '../memory.ts';
import type { Caught, Journal } from './create-journal.ts';

/** What a report is told, once for each change of state. */
export type StateChange = { state: 'degraded'; problem: string } | ({ state: 'recovered' } & Caught);

/** What a circuit is made of. */
export interface CircuitOptions {
  open: () => Promise<Memory>;
  /** What has to be done in the database before it is used again. */
  journal: Journal;
  report: (change: StateChange) => void;
  /** How long a database that failed is left alone. */
  retryMs: number;
  now: () => number;
}

/** A database that is used while it works, and tried again from time to time while it does not. */
export interface Circuit {
  /** The memory in the database, while it works. */
  memory(): Memory | undefined;
  /** What is wrong, while it does not. */
  problem(): string;
  /** Says that it does not work. Of several calls that find out together, one is heard. */
  fail(memory: Memory, problem: string): void;
  /** Tries again, if it does not work and it is time. Never throws. */
  tryAgain(): Promise<void>;
  /** Tries a last time if calls still wait, and closes. */
  close(): Promise<void>;
}

/** Opens the database, or starts without. Throws ConfigError only: an address that is wrong now will be wrong later. */
export async function createCircuit({ open, journal, report, retryMs, now }: CircuitOptions): Promise<Circuit> {
  let memory: Memory | undefined;
  let problem = '';
  let retryAt = 0;
  let trial: Promise<void> | undefined;
  let closing = Promise.resolve();

  const degrade = (why: string) => {
    const wasWell = problem === '';
    problem = why;
    retryAt = now() + retryMs;
    if (wasWell) report({ state: 'degraded', problem });
  };
  const discard = (old: Memory) => {
    closing = closing.then(() => old.close()).catch(() => {});
  };

  const openAnew = async () => {
    const opened = await open();
    try {
      const health = await opened.health();
      if (!health.ok) throw new Error(health.problem);
      // Until nothing is left that came in while the rest was made.
      while (journal.size() > 0) await journal.replay(opened);
    } catch (error) {
      discard(opened);
      throw error;
    }
    memory = opened;
    if (problem !== '') report({ state: 'recovered', ...journal.caught() });
    problem = '';
  };
  const goWithout = (error: unknown) => degrade(error instanceof Error ? error.message : String(error));

  await openAnew().catch((error: unknown) => {
    if (error instanceof ConfigError) throw error;
    goWithout(error);
  });

  const tryAgain = async () => {
    if (memory || now() < retryAt) return;
    trial ??= openAnew()
      .catch(goWithout)
      .finally(() => {
        trial = undefined;
      });
    await trial;
  };
  return {
    memory: () => memory,
    problem: () => problem,
    fail(failed, why) {
      if (failed !== memory) return;
      memory = undefined;
      discard(failed);
      degrade(why);
    },
    tryAgain,
    async close() {
      if (journal.size() > 0) retryAt = 0;
      await (journal.size() > 0 ? tryAgain() : trial);
      if (memory) discard(memory);
      memory = undefined;
      retryAt = Number.POSITIVE_INFINITY;
      await closing;
    },
  };
}
