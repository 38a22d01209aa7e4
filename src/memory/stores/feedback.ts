import { z } from 'zod';
import { nameId } from '../name-id.ts';
import { storedJson, storedText } from '../stored-text.ts';
import type { StoreContext } from './store-context.ts';

/** What somebody thought of a reply. */
export interface Opinion {
  /** The post in the ledger, where it is known. */
  entryId?: string | undefined;
  channel: string;
  ts: string;
  user: string;
  verdict: 'up' | 'down';
  reason?: string | undefined;
  question: string;
  /** Ids of the facts that the reply cited. */
  facts: readonly string[];
}

/** An opinion as kept; `question` and `reason` are undefined when words are not kept. */
export interface KeptOpinion {
  entryId: string | undefined;
  channel: string;
  ts: string;
  user: string;
  verdict: 'up' | 'down';
  reason: string | undefined;
  question: string | undefined;
  facts: string[];
  at: number;
}

/** What people thought of replies: one opinion a person and message, the last. */
export interface Feedback {
  add(opinion: Opinion): Promise<void>;
  /** Newest first. */
  list(filter?: { since?: number; limit?: number }): Promise<KeptOpinion[]>;
}

const idsSchema = z.array(z.string());

/** Makes the feedback of a database. */
export function createFeedback({ database: { db }, settings: { now, keepText } }: StoreContext): Feedback {
  const words = (text: string | undefined) => (keepText && text !== undefined ? storedText(text) : null);
  return {
    async add({ entryId, channel, ts, user, verdict, reason, question, facts }) {
      const said = { verdict, reason: words(reason), question: words(question), facts: storedJson(facts), at: now() };
      const row = { id: nameId(channel, ts, user), entry: entryId ?? null, channel, ts, user, ...said };
      await db
        .insertInto('feedback')
        .values(row)
        .onConflict((on) => on.column('id').doUpdateSet(row))
        .execute();
    },

    async list({ since = 0, limit = 200 } = {}) {
      const rows = await db
        .selectFrom('feedback')
        .selectAll()
        .where('at', '>=', since)
        .orderBy('at', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ entry, channel, ts, user, verdict, reason, question, facts, at }) => ({
        ...{ entryId: entry ?? undefined, channel, ts, user, verdict, at },
        ...{ reason: reason ?? undefined, question: question ?? undefined, facts: idsSchema.parse(JSON.parse(facts)) },
      }));
    },
  };
}
