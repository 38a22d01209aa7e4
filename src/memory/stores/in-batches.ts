/** Rows of one statement: short enough not to hold up the process, and far from the most values that a statement may have. */
const BATCH = 250;

/** A list in parts that one statement can take. */
export function inBatches<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / BATCH) }, (_, at) => list.slice(at * BATCH, (at + 1) * BATCH));
}
