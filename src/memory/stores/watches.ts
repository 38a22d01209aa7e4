import { z } from 'zod';
import type { Row } from '../database/tables.ts';
import { nameId } from '../name-id.ts';
import type { StoreContext } from './store-context.ts';

const kindSchema = z.enum(['fact', 'source', 'comment']);

/** What is watched: a fact, all that a source says, or whether somebody has commented. */
export type WatchKind = z.infer<typeof kindSchema>;

/** Somebody who wants to be told when something changes. */
export interface Watcher {
  user: string;
  story: string;
  kind: WatchKind;
  /** Id of the fact or source. */
  target: string;
}

/** A watcher as kept. */
export interface Watch extends Watcher {
  id: string;
  since: number;
}

/** Who wants to be told of what. Kept until it is removed. */
export interface Watches {
  /** Returns the watch's id; the same for the same watch. */
  add(watcher: Watcher): Promise<string>;
  remove(id: string): Promise<void>;
  /** What a person watches, oldest first. */
  of(user: string): Promise<Watch[]>;
  matching(story: string, kind: WatchKind, target: string): Promise<Watch[]>;
  /** A watch by its id; undefined when it has been removed. */
  byId(id: string): Promise<Watch | undefined>;
  /** Whether it has been noted that a watcher was told of a revision. */
  isTold(watch: string, revision: string): Promise<boolean>;
  /** Notes that a watcher has been told of a revision; true the first time only, for all processes. */
  told(watch: string, revision: string): Promise<boolean>;
}

/** Makes the watches of a database. */
export function createWatches({ database: { db }, settings: { now } }: StoreContext): Watches {
  return {
    async add({ user, story, kind, target }) {
      const id = nameId(user, story, kind, target);
      await db
        .insertInto('watches')
        .values({ id, user, story, kind, target, at: now() })
        .onConflict((on) => on.doNothing())
        .execute();
      return id;
    },

    async remove(id) {
      await db.deleteFrom('watches').where('id', '=', id).execute();
    },

    async of(user) {
      const rows = await db.selectFrom('watches').selectAll().where('user', '=', user).orderBy('at').execute();
      return rows.map(readWatch);
    },

    async matching(story, kind, target) {
      const rows = await db
        .selectFrom('watches')
        .selectAll()
        .where('story', '=', story)
        .where('kind', '=', kind)
        .where('target', '=', target)
        .orderBy('at')
        .execute();
      return rows.map(readWatch);
    },

    async byId(id) {
      const row = await db.selectFrom('watches').selectAll().where('id', '=', id).executeTakeFirst();
      return row && readWatch(row);
    },

    async isTold(watch, revision) {
      const id = nameId(watch, revision);
      return (await db.selectFrom('told_watches').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
    },

    async told(watch, revision) {
      const row = { id: nameId(watch, revision), watch, at: now() };
      // From a select, so that a watch which has been removed meanwhile is nobody to tell, and no error.
      const inserted = await db
        .insertInto('told_watches')
        .columns(['id', 'watch', 'at'])
        .expression((rows) =>
          rows
            .selectFrom('watches')
            .select(({ val, cast }) => [
              cast<string>(val(row.id), 'text').as('id'),
              'watches.id as watch',
              cast<number>(val(row.at), 'bigint').as('at'),
            ])
            .where('watches.id', '=', watch),
        )
        .onConflict((on) => on.doNothing())
        .returning('id')
        .executeTakeFirst();
      return inserted !== undefined;
    },
  };
}

function readWatch({ id, user, story, kind, target, at }: Row<'watches'>): Watch {
  return { id, user, story, kind: kindSchema.parse(kind), target, since: at };
}
