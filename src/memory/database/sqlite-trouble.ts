import type { Trouble } from './database.ts';
import { errorCode } from './error-code.ts';

/** What a failed call says about the file, by the beginning of its code; the first that fits counts. */
const TROUBLES: [start: string, trouble: Trouble | undefined][] = [
  ['SQLITE_BUSY', 'locked'],
  ['SQLITE_LOCKED', 'locked'],
  ['SQLITE_FULL', 'full'],
  ['ENOSPC', 'full'],
  ['SQLITE_CONSTRAINT', undefined],
  ['SQLITE_MISMATCH', undefined],
  ['SQLITE_TOOBIG', undefined],
  ['SQLITE_RANGE', undefined],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  // A table or column that is not there.
  ['SQLITE_ERROR', 'damaged'],
  ['SQLITE_', 'gone'],
  // The folder cannot be made, or the file is not there any more.
  ['E', 'gone'],
];

/** What is wrong with a SQLite file; undefined when the call is at fault. */
export function sqliteTrouble(error: unknown): Trouble | undefined {
  const code = errorCode(error);
  const found = TROUBLES.find(([start]) => code.startsWith(start));
  if (found) return found[1];
  // libsql has no code for a file that it cannot open.
  return error instanceof Error && error.message.startsWith('ConnectionFailed') ? 'gone' : undefined;
}
