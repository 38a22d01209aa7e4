import type { About } from './ledger/about.ts';

/** Whom a reply is for, what it answers, and what the ledger says of it. */
export interface Recipient {
  user: string;
  /** Names the message, command or click, for all time, in fewer than 200 characters. */
  askId: string;
  about: About;
}
