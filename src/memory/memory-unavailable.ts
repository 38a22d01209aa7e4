import type { Trouble } from './database/database.ts';
import { errorCode } from './database/error-code.ts';

const WORDS: Record<Trouble, string> = {
  locked: 'the database is locked by something else',
  full: 'there is no room left for the database',
  gone: 'the database cannot be reached',
  damaged: 'the database is damaged, or is not one of ours',
  newer:
    'the database was written by a newer version of On Record: run that version, or set DATABASE_URL to another one',
};

/**
 * Thrown when the database cannot do its work now, as opposed to when it was asked for something it cannot do.
 * What was asked for has not been done, or, when the connection broke, may have been; asking again is always safe.
 */
export class MemoryUnavailable extends Error {
  override name = 'MemoryUnavailable';
  readonly trouble: Trouble;
  constructor(trouble: Trouble, cause?: unknown) {
    // Node's error for an address that refuses every connection has a code and no message.
    const detail = cause instanceof Error ? cause.message || errorCode(cause) : '';
    super(detail === '' ? WORDS[trouble] : `${WORDS[trouble]} (${detail})`, { cause });
    this.trouble = trouble;
  }
}
