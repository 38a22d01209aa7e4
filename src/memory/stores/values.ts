import type { z } from 'zod';
import { storedJson } from '../stored-text.ts';
import type { StoreContext } from './store-context.ts';

/** How long a value is kept, and whose it is, for `forget`. */
export interface Keep {
  forMs: number;
  user?: string | undefined;
}

/** Values under keys, for a time: conversations by thread, replies that may yet be shared. */
export interface Values {
  /** The value, as `schema` reads it; undefined when it has expired, or another version wrote what the schema does not take. */
  get<V>(key: string, schema: z.ZodType<V>): Promise<V | undefined>;
  /** Keeps a value that JSON can hold, in place of the one before. */
  set(key: string, value: unknown, keep: Keep): Promise<void>;
  delete(key: string): Promise<void>;
}

/** Makes the values of a database. */
export function createValues({ database: { db }, settings: { now } }: StoreContext): Values {
  return {
    async get(key, schema) {
      const row = await db
        .selectFrom('kept_values')
        .select('value')
        .where('id', '=', key)
        .where('expires_at', '>', now())
        .executeTakeFirst();
      return row && schema.safeParse(JSON.parse(row.value)).data;
    },

    async set(key, value, { forMs, user = null }) {
      const row = { value: storedJson(value), user, expires_at: now() + forMs };
      await db
        .insertInto('kept_values')
        .values({ id: key, ...row })
        .onConflict((on) => on.column('id').doUpdateSet(row))
        .execute();
    },

    async delete(key) {
      await db.deleteFrom('kept_values').where('id', '=', key).execute();
    },
  };
}
