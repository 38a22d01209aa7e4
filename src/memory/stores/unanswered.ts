import { z } from 'zod';
import type { Row } from '../database/tables.ts';
import { nameId } from '../name-id.ts';
import { storedJson, storedText } from '../stored-text.ts';
import type { StoreContext } from './store-context.ts';

/** A question that the story did not answer. */
export interface OpenQuestion {
  /** Names the message, command or click; one that is added again is one question. */
  askId: string;
  question: string;
  story: string;
  outcome: string;
  channel: string;
  user: string;
  /** Ids of the facts that were offered instead. */
  nearest: readonly string[];
}

/** Who settled a question, and how, in a plain word or two. */
export interface Resolution {
  by: string;
  how: string;
}

/** A question as kept. */
export interface KeptQuestion {
  id: string;
  question: string;
  story: string;
  outcome: string;
  channel: string;
  user: string | undefined;
  nearest: string[];
  at: number;
  /** Undefined while it is open; `by` is undefined when that person is forgotten. */
  resolved: { at: number; by: string | undefined; how: string } | undefined;
}

/** Which questions: of one story, asked since a time, open or resolved only. Left out: all. */
export interface QuestionFilter {
  story?: string;
  since?: number;
  open?: boolean;
  limit?: number;
}

/** What people asked and did not get: the desk's list of what to add. The words are kept, whatever `keepText` says. */
export interface Unanswered {
  /** Returns the question's id. */
  add(question: OpenQuestion): Promise<string>;
  /** Settles an open question; false when it was not open. */
  resolve(id: string, resolution: Resolution): Promise<boolean>;
  /** Newest first. */
  list(filter?: QuestionFilter): Promise<KeptQuestion[]>;
  count(filter?: Omit<QuestionFilter, 'limit'>): Promise<number>;
}

const idsSchema = z.array(z.string());

/** Makes the unanswered questions of a database. */
export function createUnanswered({ database: { db }, settings: { now } }: StoreContext): Unanswered {
  const matching = ({ story, since, open }: QuestionFilter) =>
    db
      .selectFrom('unanswered')
      .$if(story !== undefined, (rows) => rows.where('story', '=', story ?? ''))
      .$if(since !== undefined, (rows) => rows.where('at', '>=', since ?? 0))
      .$if(open !== undefined, (rows) => rows.where('resolved_at', open ? 'is' : 'is not', null));
  return {
    async add({ askId, question, story, outcome, channel, user, nearest }) {
      const id = nameId(askId);
      const asked = { id, question: storedText(question), story, outcome, channel, user, at: now() };
      const open = { nearest: storedJson(nearest), resolved_at: null, resolved_by: null, resolution: null };
      await db
        .insertInto('unanswered')
        .values({ ...asked, ...open })
        .onConflict((on) => on.doNothing())
        .execute();
      return id;
    },

    async resolve(id, { by, how }) {
      const { numUpdatedRows } = await db
        .updateTable('unanswered')
        .set({ resolved_at: now(), resolved_by: by, resolution: storedText(how) })
        .where('id', '=', id)
        .where('resolved_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0;
    },

    async list(filter = {}) {
      const { limit = 200 } = filter;
      const rows = await matching(filter).selectAll().orderBy('at', 'desc').limit(limit).execute();
      return rows.map(readQuestion);
    },

    async count(filter = {}) {
      const row = await matching(filter)
        .select((rows) => rows.fn.countAll<number>().as('count'))
        .executeTakeFirst();
      return row?.count ?? 0;
    },
  };
}

function readQuestion(row: Row<'unanswered'>): KeptQuestion {
  const { id, question, story, outcome, channel, at } = row;
  const settled = row.resolved_at === null ? undefined : { at: row.resolved_at, by: row.resolved_by ?? undefined };
  return {
    ...{ id, question, story, outcome, channel, at, user: row.user ?? undefined },
    nearest: idsSchema.parse(JSON.parse(row.nearest)),
    resolved: settled && { ...settled, how: row.resolution ?? '' },
  };
}
