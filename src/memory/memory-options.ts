import { randomUUID } from 'node:crypto';

/** How a memory is kept. All of it may be left out. */
export interface MemoryOptions {
  /** Milliseconds since 1970; tests bring their own. */
  now?: () => number;
  /**
   * The name of this process, the same after a restart and never that of two running at once: under it a process takes up
   * at once what it left when it was killed. Without a name it waits for the lease to run out.
   */
  owner?: string;
  /** Tells this run of the process from the one before; made up when left out. */
  instance?: string;
  /** How long what a process has taken stays its own without a word from it (default a minute). */
  leaseMs?: number;
  /** How often a delivery or a step of a correction is tried before it is given up (default 5). */
  maxAttempts?: number;
  /** Whether the ledger and the feedback keep the words of questions and replies (default yes). */
  keepText?: boolean;
  /** How long posts, feedback and the rest are remembered (default 90 days). */
  retentionDays?: number;
  /** How long a call waits for a lock of somebody else's (default two seconds: Slack waits three). */
  patienceMs?: number;
}

/** MemoryOptions with nothing left out. */
export interface Settings {
  now: () => number;
  owner: string;
  instance: string;
  leaseMs: number;
  maxAttempts: number;
  keepText: boolean;
  retentionMs: number;
  patienceMs: number;
}

/** A day in milliseconds. */
export const DAY_MS = 86_400_000;

/** Fills in what is left out. */
export function readOptions(options: MemoryOptions): Settings {
  const instance = options.instance ?? randomUUID();
  return {
    now: options.now ?? Date.now,
    owner: options.owner ?? instance,
    instance,
    leaseMs: options.leaseMs ?? 60_000,
    maxAttempts: options.maxAttempts ?? 5,
    keepText: options.keepText ?? true,
    retentionMs: (options.retentionDays ?? 90) * DAY_MS,
    patienceMs: options.patienceMs ?? 2_000,
  };
}
