import { setTimeout as pause } from 'node:timers/promises';
import { readFailure } from './slack-failure.ts';

/** How long and how often a call is tried again. */
export interface Patience {
  /** Milliseconds from the first try to the last. */
  forMs: number;
  /** Milliseconds before the second try; doubled for each one after, up to 8,000. */
  firstPauseMs: number;
}

/** Two minutes bridge a short outage and any ordinary rate limit; a reply that comes later than that answers nobody. */
export const PATIENCE: Patience = { forMs: 120_000, firstPauseMs: 500 };

export interface CallOptions<T> {
  patience?: Patience;
  /** Looks whether a call whose answer was lost has been done after all; its result then counts as the call's. */
  lookFor?: () => Promise<T | undefined>;
  signal?: AbortSignal;
}

/**
 * Calls Slack, and again while it is Slack or the network that is in trouble. Honours Retry-After.
 * A call that may have been done is not made again before `lookFor` has looked. Throws the last error when patience ends, or at
 * once what another try would not change.
 *
 * The Web API client's own retries stay off: it sends a message again when only the answer was lost, so that it is posted twice,
 * and one rate-limited channel makes it hold back every call to all others.
 */
export async function callSlack<T>(call: () => Promise<T>, options: CallOptions<T> = {}): Promise<T> {
  const { patience = PATIENCE, lookFor, signal } = options;
  const end = Date.now() + patience.forMs;
  let pauseMs = patience.firstPauseMs;
  let look: typeof lookFor;
  for (;;) {
    try {
      const found = await look?.();
      if (found !== undefined) return found;
      look = undefined;
      return await call();
    } catch (error) {
      const failure = readFailure(error);
      if (failure.kind === 'refused' && look) {
        // It may not look there at all: better a reply twice than none.
        look = undefined;
        continue;
      }
      if (failure.kind === 'access' || failure.kind === 'refused') throw error;
      const waitMs = failure.kind === 'later' ? (failure.waitMs ?? pauseMs) : pauseMs;
      if (Date.now() + waitMs > end) throw error;
      await pause(waitMs, undefined, signal ? { signal } : {});
      pauseMs = Math.min(pauseMs * 2, 8_000);
      // A look that only failed for now is taken again: as long as nobody knows, nothing is sent twice.
      if (failure.kind === 'unsure') look = lookFor;
    }
  }
}
