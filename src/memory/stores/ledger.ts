import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { nameId } from '../name-id.ts';
import { storedJson, storedText } from '../stored-text.ts';
import { inBatches } from './in-batches.ts';
import { type Citation, type LedgerEntry, type Posting, readLedgerEntry } from './ledger-entry.ts';
import type { StoreContext } from './store-context.ts';

/** Some entries, and where to go on; `next` is undefined at the end. */
export interface LedgerPage {
  entries: LedgerEntry[];
  next: string | undefined;
}

/** What can change in a message that has been posted. */
export type Revised = Pick<Posting, 'text' | 'blocksJson' | 'facts'>;

/** Every reply, written down before it is posted, so that a correction finds all who were told. */
export interface Ledger {
  /** Notes what is about to be posted. One entry an ask and kind: asked again, it is the same id and nothing else changes. */
  intend(posting: Posting): Promise<string>;
  /** It has been posted. `ts` is undefined where Slack gives none that can be addressed. */
  posted(id: string, ts: string | undefined): Promise<void>;
  /** It could not be posted. */
  failed(id: string, why: string): Promise<void>;
  /** Entries intended before a time of which nobody knows whether they were posted, oldest first. */
  unposted(before: number, limit?: number): Promise<LedgerEntry[]>;
  /** Posts that cite a fact, in whichever revision, oldest first; `after` is the `next` of the page before. */
  byFact(story: string, fact: string, page?: { after?: string | undefined; limit?: number }): Promise<LedgerPage>;
  byMessage(channel: string, ts: string): Promise<LedgerEntry | undefined>;
  byAsk(askId: string): Promise<LedgerEntry[]>;
  /** Entries by their ids, oldest first; one that is past retention is left out. */
  byIds(ids: readonly string[]): Promise<LedgerEntry[]>;
  /** The message has been edited. */
  update(id: string, revised: Revised): Promise<void>;
  /** The message has been deleted: what it said goes, that it was there stays. */
  removed(id: string): Promise<void>;
}

/** Makes the ledger of a database. */
export function createLedger({ database: { db }, settings }: StoreContext): Ledger {
  const { now, keepText } = settings;
  const words = (text: string) => (keepText ? storedText(text) : null);

  return {
    async intend(posting) {
      const id = nameId(posting.askId, posting.kind);
      const at = now();
      await db.transaction().execute(async (trx) => {
        const inserted = await trx
          .insertInto('ledger')
          .values({
            ...{ id, at, ask_id: posting.askId, kind: posting.kind, channel: posting.channel },
            ...{ thread_ts: posting.threadTs ?? null, user: posting.user, question: words(posting.question) },
            ...{ story: posting.story, intent: posting.intent, outcome: posting.outcome },
            ...{ text: words(posting.text), blocks_json: words(posting.blocksJson), facts: storedJson(posting.facts) },
            ...{ state: 'intended', ts: null, why: null, posted_at: null },
          })
          .onConflict((on) =>
            on.column('id').doUpdateSet({ state: 'intended', at }).where('ledger.state', '=', 'failed'),
          )
          .returning('id')
          .executeTakeFirst();
        if (inserted) await cite(trx, { entry: id, story: posting.story, at }, posting.facts);
      });
      return id;
    },

    async posted(id, ts = undefined) {
      await db
        .updateTable('ledger')
        .set({ state: 'posted', ts: ts ?? null, why: null, posted_at: now() })
        .where('id', '=', id)
        .where('state', '<>', 'removed')
        .execute();
    },

    async failed(id, why) {
      await db
        .updateTable('ledger')
        .set({ state: 'failed', why: storedText(why) })
        .where('id', '=', id)
        .where('state', '=', 'intended')
        .execute();
    },

    async unposted(before, limit = 100) {
      const rows = await db
        .selectFrom('ledger')
        .selectAll()
        .where('state', '=', 'intended')
        .where('at', '<', before)
        .orderBy('at')
        .limit(limit)
        .execute();
      return rows.map(readLedgerEntry);
    },

    async byFact(story, fact, { after, limit = 100 } = {}) {
      const [at = '0', last = ''] = (after ?? '').split(':');
      const rows = await db
        .selectFrom('citations')
        .innerJoin('ledger', 'ledger.id', 'citations.entry')
        .selectAll('ledger')
        .where('citations.story', '=', story)
        .where('citations.fact', '=', fact)
        .where('ledger.state', '=', 'posted')
        .where((row) =>
          row.or([
            row('citations.at', '>', Number(at)),
            row.and([row('citations.at', '=', Number(at)), row('citations.entry', '>', last)]),
          ]),
        )
        .orderBy('citations.at')
        .orderBy('citations.entry')
        .limit(limit + 1)
        .execute();
      const entries = rows.slice(0, limit).map(readLedgerEntry);
      const end = entries.at(-1);
      return { entries, next: end && rows.length > limit ? `${end.intendedAt}:${end.id}` : undefined };
    },

    async byMessage(channel, ts) {
      const query = db.selectFrom('ledger').selectAll().where('channel', '=', channel).where('ts', '=', ts);
      const row = await query.executeTakeFirst();
      return row && readLedgerEntry(row);
    },

    async byAsk(askId) {
      const rows = await db.selectFrom('ledger').selectAll().where('ask_id', '=', askId).orderBy('at').execute();
      return rows.map(readLedgerEntry);
    },

    async byIds(ids) {
      const rows = [];
      for (const batch of inBatches(ids)) {
        rows.push(...(await db.selectFrom('ledger').selectAll().where('id', 'in', batch).execute()));
      }
      return rows.map(readLedgerEntry).sort((a, b) => a.intendedAt - b.intendedAt);
    },

    async update(id, { text, blocksJson, facts }) {
      await db.transaction().execute(async (trx) => {
        const entry = await trx
          .updateTable('ledger')
          .set({ text: words(text), blocks_json: words(blocksJson), facts: storedJson(facts) })
          .where('id', '=', id)
          .where('state', '<>', 'removed')
          .returning(['story', 'at'])
          .executeTakeFirst();
        if (!entry) return;
        await trx.deleteFrom('citations').where('entry', '=', id).execute();
        await cite(trx, { entry: id, ...entry }, facts);
      });
    },

    async removed(id) {
      await db
        .updateTable('ledger')
        .set({ state: 'removed', text: null, blocks_json: null })
        .where('id', '=', id)
        .execute();
    },
  };
}

async function cite(
  db: Kysely<Tables>,
  { entry, story, at }: { entry: string; story: string; at: number },
  facts: readonly Citation[],
): Promise<void> {
  const cited = [...new Set(facts.map(({ fact }) => fact))];
  const rows = cited.map((fact) => ({ id: nameId(entry, fact), entry, story, fact, at }));
  if (rows.length === 0) return;
  await db
    .insertInto('citations')
    .values(rows)
    .onConflict((on) => on.column('id').doUpdateSet({ at }))
    .execute();
}
