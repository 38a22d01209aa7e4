/** Work that can be done in steps: at each `yield` others may be let in. */
export type Steps<T> = Generator<void, T>;

/** Does all of it at once. Throws what the work throws. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
