import { setBounded } from './bounded.ts';
import type { Ids } from './ids.ts';

const LIFE_MS = 30_000;

/** Admission to Socket Mode: each ticket lets one connection in, within thirty seconds. */
export type Tickets = {
  issue(): string;
  /** Takes a ticket; false when it is unknown, taken already or too old. */
  admit(ticket: string): boolean;
};

/** Makes an empty ticket book. */
export function createTickets(ids: Ids, now: () => number): Tickets {
  const issued = new Map<string, number>();
  return {
    issue() {
      const ticket = ids.secret(16);
      setBounded(issued, ticket, now(), 100);
      return ticket;
    },
    admit(ticket) {
      const at = issued.get(ticket);
      issued.delete(ticket);
      return at !== undefined && now() - at <= LIFE_MS;
    },
  };
}
