import type { Trouble } from './database.ts';
import { errorCode } from './error-code.ts';

/** What a failed call says about the server, by SQLSTATE or its class; the first that fits counts. */
const TROUBLES: [start: string, trouble: Trouble | undefined][] = [
  // Two transactions in each other's way: PostgreSQL has ended one of them.
  ['40', 'locked'],
  ['55P03', 'locked'],
  ['53100', 'full'],
  // What was asked for breaks a rule, or a value does not fit.
  ['22', undefined],
  ['23', undefined],
  // A table or column that is not there, or not ours to use.
  ['42', 'damaged'],
  ['XX', 'damaged'],
  ['', 'gone'],
];

/** What is wrong with a PostgreSQL server; undefined when the call is at fault. */
export function postgresTrouble(error: unknown): Trouble | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = errorCode(error);
  // A broken connection or a timeout is a plain Error without a code; one with a name of its own is a fault in our code.
  if (code === '' && error.name !== 'Error') return undefined;
  return TROUBLES.find(([start]) => code.startsWith(start))?.[1];
}
