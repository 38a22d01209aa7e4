import { createHash } from 'node:crypto';

/**
 * The id of what these words name together: the same words, the same id, in every process and at every time. So a thing that
 * is written twice, by two processes or after a crash, is one row.
 */
export function nameId(...words: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 32);
}
