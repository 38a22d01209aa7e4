import type { Fault } from '../errors.ts';

/** Orders faults as someone goes through the files: by path, line and column. */
export function byPlace(a: Fault, b: Fault): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line || a.col - b.col;
}
