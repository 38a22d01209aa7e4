import { setImmediate as turn } from 'node:timers/promises';

/** Work that can be done in steps: at each `yield` others may be let in. */
export type Steps<T> = Generator<void, T>;

/** Milliseconds of work after which others are let in. */
const TURN_MS = 10;

/** Does all of it at once. Throws what the work throws. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does it bit by bit, and lets whatever else waits have its turn between. Rejects with what the work throws. */
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
