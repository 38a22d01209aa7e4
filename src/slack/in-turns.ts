import { setImmediate as turn } from 'node:timers/promises';
import type { Steps } from '../answers/steps.ts';

/** Milliseconds of work after which others are let in. */
const TURN_MS = 10;

/**
 * Does work bit by bit, and lets whatever else waits have its turn between: Slack waits three seconds for its acknowledgement, and a
 * connection counts as dead after one without a pong. Rejects with what the work throws.
 */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const end = performance.now() + TURN_MS;
    while (performance.now() < end) {
      const step = steps.next();
      if (step.done) return step.value;
    }
    await turn();
  }
}
