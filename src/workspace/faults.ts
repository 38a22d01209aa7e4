/** What a method should do wrong. `error` answers `{ok: false, error}`; `status` answers with that HTTP status. */
export type Fault = {
  error?: string;
  status?: number;
  /** Seconds, sent as Retry-After (with status 429). */
  retryAfter?: number;
  /** The call takes effect, but its answer is lost: the connection is cut. */
  lost?: boolean;
  /** How many calls go wrong; default 1. */
  times?: number;
};

/** Faults set by the driver, by method name; `*` stands for every method. */
export type Faults = {
  /** Delays each answer of a method by `ms` from now on; 0 ends it. */
  slow(method: string, ms: number): void;
  fail(method: string, fault: Fault): void;
  /** Forgets every fault. */
  clear(): void;
  delayOf(method: string): number;
  /** The fault for this call, counted as used. */
  take(method: string): Fault | undefined;
};

/** Makes a fault book without faults. */
export function createFaults(): Faults {
  const delays = new Map<string, number>();
  const faults = new Map<string, { fault: Fault; left: number }>();
  return {
    slow: (method, ms) => delays.set(method, ms),
    fail: (method, fault) => faults.set(method, { fault, left: fault.times ?? 1 }),
    clear() {
      delays.clear();
      faults.clear();
    },
    delayOf: (method) => delays.get(method) ?? delays.get('*') ?? 0,
    take(method) {
      const entry = faults.get(method) ?? faults.get('*');
      if (!entry || entry.left <= 0) return undefined;
      entry.left -= 1;
      return entry.fault;
    },
  };
}
