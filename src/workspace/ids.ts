import { randomBytes, randomInt } from 'node:crypto';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** Where new identifiers and message timestamps come from. */
export type Ids = {
  /** A Slack-like id: the prefix and ten capitals or digits. */
  id(prefix: string): string;
  /** A message timestamp, `seconds.microseconds`, never given twice and always rising. */
  ts(): string;
  /** Random lower-case hexadecimal digits, for tokens and secrets. */
  secret(bytes: number): string;
};

/** Makes an id source whose timestamps follow `now` (milliseconds since the epoch). */
export function createIds(now: () => number): Ids {
  let last = 0;
  return {
    id: (prefix) => prefix + Array.from({ length: 10 }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
    ts() {
      last = Math.max(last + 1, Math.floor(now() * 1000));
      return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, '0')}`;
    },
    secret: (bytes) => randomBytes(bytes).toString('hex'),
  };
}
