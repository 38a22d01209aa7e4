import type { StoreContext } from './store-context.ts';

/** Tables whose rows go when they are past retention, by the time they are from. */
const DATED = [
  ...(['inbox', 'ledger', 'correction_runs', 'story_changes'] as const),
  ...(['feedback', 'unanswered', 'told_watches', 'muted_threads'] as const),
];

/** Tables whose rows say themselves when they go. */
const EXPIRING = ['inbox_keys', 'kept_values'] as const;

/** Rows of one statement, so that nobody waits for long. */
const BATCH = 200;
/** Statements a table: what is left after them is for the next sweep. */
const MAX_BATCHES = 500;

/** Deletes what is past retention and what has expired, in small transactions; returns how many rows of each table. */
export async function sweep(context: StoreContext, now: number): Promise<Record<string, number>> {
  const { database, settings } = context;
  const { db } = database;
  const before = now - settings.retentionMs;
  const counts: Record<string, number> = {};
  for (const table of DATED) {
    counts[table] = await inTurns(async () => {
      const old = db.selectFrom(table).select('id').where('at', '<', before).limit(BATCH);
      return (await db.deleteFrom(table).where('id', 'in', old).executeTakeFirst()).numDeletedRows;
    });
  }
  for (const table of EXPIRING) {
    counts[table] = await inTurns(async () => {
      const old = db.selectFrom(table).select('id').where('expires_at', '<=', now).limit(BATCH);
      return (await db.deleteFrom(table).where('id', 'in', old).executeTakeFirst()).numDeletedRows;
    });
  }
  return counts;
}

async function inTurns(deleteSome: () => Promise<bigint>): Promise<number> {
  let total = 0;
  for (let batch = 0; batch < MAX_BATCHES; batch++) {
    const deleted = Number(await deleteSome());
    total += deleted;
    if (deleted < BATCH) break;
    // SQLite works in this thread: let others have their turn.
    await new Promise(setImmediate);
  }
  return total;
}
