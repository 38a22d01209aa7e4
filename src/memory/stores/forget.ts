import type { StoreContext } from './store-context.ts';

/** Tables of which all that a person left goes. */
const THEIRS = ['inbox', 'kept_values', 'feedback', 'unanswered', 'watches'] as const;

/**
 * Removes a person: what they left is deleted; posts made for them stay, so that they can still be corrected, without the
 * person, the question and the words; that they were in a direct channel is still seen. Returns how many rows of each table.
 */
export async function forget({ database: { db } }: StoreContext, user: string): Promise<Record<string, number>> {
  return db.transaction().execute(async (trx) => {
    const counts: Record<string, number> = {};
    for (const table of THEIRS) {
      const { numDeletedRows } = await trx.deleteFrom(table).where('user', '=', user).executeTakeFirst();
      counts[table] = Number(numDeletedRows);
    }
    const settled = await trx
      .updateTable('unanswered')
      .set({ resolved_by: null })
      .where('resolved_by', '=', user)
      .executeTakeFirst();
    const posts = await trx
      .updateTable('ledger')
      .set({ user: null, question: null, text: null, blocks_json: null })
      .where('user', '=', user)
      .executeTakeFirst();
    // A reply that could only be sent to a person directly was addressed to them by their own id.
    await trx.updateTable('ledger').set({ channel: '' }).where('channel', '=', user).execute();
    counts.unanswered = (counts.unanswered ?? 0) + Number(settled.numUpdatedRows);
    counts.ledger = Number(posts.numUpdatedRows);
    return counts;
  });
}
