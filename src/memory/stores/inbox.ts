import type { Row } from '../database/tables.ts';
import { DAY_MS } from '../memory-options.ts';
import { nameId } from '../name-id.ts';
import { storedJson } from '../stored-text.ts';
import { isFree, isMine, takeLease } from './lease.ts';
import type { StoreContext } from './store-context.ts';

/** How long a delivery is known again. Slack's last retry comes after some six minutes; a replay by hand comes later. */
const KEYS_KEPT_MS = DAY_MS;

/** Something that Slack has handed over. It is known by any of its keys, of which there is at least one. */
export interface Delivery {
  keys: readonly string[];
  kind: string;
  /** Whatever it takes to do the work; comes back as parsed JSON. */
  payload: unknown;
  /** Whose it is, for `forget`. */
  user?: string | undefined;
}

/** What becomes of a delivery: `new` is to be worked on, under this id, by whoever is told so. */
export type Acceptance = { kind: 'new'; id: string } | { kind: 'seen' };

/** Work taken over from a process that did not finish it. */
export interface InboxEntry {
  id: string;
  kind: string;
  payload: unknown;
  /** How often it has been handed to a process, this time included. */
  attempts: number;
  acceptedAt: number;
}

/** Work that Slack has been told we have. What is in it is done once by one process, or given up in sight of everybody. */
export interface Inbox {
  /** Takes a delivery and a lease on it. `new` is said once for all processes, to the first; all keys are known from then on. */
  accept(delivery: Delivery): Promise<Acceptance>;
  /** Prolongs the lease; false when the entry has been done, or taken over. */
  renew(id: string): Promise<boolean>;
  /** The work is done: the entry goes with its payload, its keys stay for a day. */
  done(id: string): Promise<void>;
  /** Gives this process entries that nobody holds any more, oldest first, each to one process; gives up those tried too often. */
  takeOver(limit: number): Promise<InboxEntry[]>;
  /** Entries given up, oldest first. */
  givenUp(limit?: number): Promise<InboxEntry[]>;
}

/** Makes the inbox of a database. */
export function createInbox({ database, settings }: StoreContext): Inbox {
  const { db, locksRows } = database;
  const { now, maxAttempts } = settings;
  return {
    async accept(delivery) {
      // In one order everywhere: two processes that claim the same keys cannot hold one each and wait for the other.
      const keys = [...new Set(delivery.keys)].sort();
      if (keys.length === 0) throw new TypeError('a delivery needs a key');
      const at = now();
      const expires_at = at + KEYS_KEPT_MS;
      const id = nameId(...keys);
      return db.transaction().execute(async (trx): Promise<Acceptance> => {
        const claimed = await trx
          .insertInto('inbox_keys')
          .values(keys.map((key) => ({ id: key, expires_at })))
          .onConflict((on) => on.column('id').doUpdateSet({ expires_at }).where('inbox_keys.expires_at', '<=', at))
          .returning('id')
          .execute();
        if (claimed.length < keys.length) return { kind: 'seen' };
        const { kind, user = null } = delivery;
        const entry = {
          kind,
          user,
          payload: storedJson(delivery.payload),
          state: 'accepted' as const,
          attempts: 1,
          at,
        };
        const row = { ...entry, ...takeLease(settings) };
        await trx
          .insertInto('inbox')
          .values({ id, ...row })
          .onConflict((on) => on.column('id').doUpdateSet(row))
          .execute();
        return { kind: 'new', id };
      });
    },

    async renew(id) {
      const { numUpdatedRows } = await db
        .updateTable('inbox')
        .set(takeLease(settings))
        .where('id', '=', id)
        .where('state', '=', 'accepted')
        .where(isMine(settings))
        .executeTakeFirst();
      return numUpdatedRows > 0;
    },

    async done(id) {
      await db.deleteFrom('inbox').where('id', '=', id).execute();
    },

    async takeOver(limit) {
      await db
        .updateTable('inbox')
        .set({ state: 'failed' })
        .where('state', '=', 'accepted')
        .where('attempts', '>=', maxAttempts)
        .where(isFree(settings))
        .execute();
      const taken = await db
        .with('free', (free) =>
          free
            .selectFrom('inbox')
            .select('id')
            .where('state', '=', 'accepted')
            .where(isFree(settings))
            .orderBy('at')
            .limit(limit)
            .$if(locksRows, (rows) => rows.forUpdate().skipLocked()),
        )
        .updateTable('inbox')
        .set((row) => ({ ...takeLease(settings), attempts: row('attempts', '+', 1) }))
        .where('id', 'in', (rows) => rows.selectFrom('free').select('free.id'))
        .returningAll()
        .execute();
      return taken.sort((a, b) => a.at - b.at).map(readEntry);
    },

    async givenUp(limit = 100) {
      const rows = await db
        .selectFrom('inbox')
        .selectAll()
        .where('state', '=', 'failed')
        .orderBy('at')
        .limit(limit)
        .execute();
      return rows.map(readEntry);
    },
  };
}

function readEntry({ id, kind, payload, attempts, at }: Row<'inbox'>): InboxEntry {
  return { id, kind, payload: JSON.parse(payload), attempts, acceptedAt: at };
}
