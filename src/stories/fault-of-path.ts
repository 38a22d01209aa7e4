import type { Fault } from '../errors.ts';
import { shownPath } from './place.ts';

/** A fault of a whole folder or file: it stands at its beginning. */
export function faultOfPath(path: string, problem: string, remedy: string): Fault {
  return { path: shownPath(path), line: 1, col: 1, problem, remedy };
}
