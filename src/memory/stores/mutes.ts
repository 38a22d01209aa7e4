import { nameId } from '../name-id.ts';
import type { StoreContext } from './store-context.ts';

/** Threads in which to say nothing. */
export interface Mutes {
  add(channel: string, threadTs: string): Promise<void>;
  remove(channel: string, threadTs: string): Promise<void>;
  has(channel: string, threadTs: string): Promise<boolean>;
}

/** Makes the muted threads of a database. */
export function createMutes({ database: { db }, settings: { now } }: StoreContext): Mutes {
  return {
    async add(channel, threadTs) {
      await db
        .insertInto('muted_threads')
        .values({ id: nameId(channel, threadTs), at: now() })
        .onConflict((on) => on.doNothing())
        .execute();
    },

    async remove(channel, threadTs) {
      await db.deleteFrom('muted_threads').where('id', '=', nameId(channel, threadTs)).execute();
    },

    async has(channel, threadTs) {
      const id = nameId(channel, threadTs);
      const row = await db.selectFrom('muted_threads').select('id').where('id', '=', id).executeTakeFirst();
      return row !== undefined;
    },
  };
}
