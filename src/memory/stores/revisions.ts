import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../database/tables.ts';
import { nameId } from '../name-id.ts';
import { storedJson } from '../stored-text.ts';
import { inBatches } from './in-batches.ts';
import type { StoreContext } from './store-context.ts';

/** A fact in one of its revisions; `content` is whatever a correction has to say about it. */
export interface FactRevision {
  revision: string;
  content: unknown;
}

/** A fact as it was last known, and since when. */
export interface KnownFact extends FactRevision {
  at: number;
}

/** What happened to a fact: `before` is undefined when it is new, `after` when it has been withdrawn. */
export interface FactChange {
  story: string;
  fact: string;
  before: FactRevision | undefined;
  after: FactRevision | undefined;
  at: number;
}

/** The facts of each story as they last were, and what has changed since. */
export interface Revisions {
  /** The facts of a story as last saved, by id. */
  seen(story: string): Promise<Map<string, KnownFact>>;
  /**
   * Puts these facts in the place of those known before, and logs and returns what that changes. The first facts of a story
   * are no change. Of processes that save the same facts, one gets the changes: plan what follows from them before, not after.
   */
  save(story: string, facts: readonly ({ fact: string } & FactRevision)[], at: number): Promise<FactChange[]>;
  /** What has been logged at or after a time, oldest first. */
  changesSince(story: string, at: number): Promise<FactChange[]>;
}

const revisionSchema = z.object({ revision: z.string(), content: z.unknown() });

/** Makes the revisions of a database. */
export function createRevisions({ database: { db, locksRows } }: StoreContext): Revisions {
  return {
    seen: (story) => readFacts(db, story),

    async save(story, facts, at) {
      return db.transaction().execute(async (trx) => {
        // Processes that save one story take turns; the lock is on no row, since there may be none yet.
        if (locksRows)
          await sql`select pg_advisory_xact_lock(hashtextextended(${`on-record ${story}`}, 0))`.execute(trx);
        const known = await readFacts(trx, story);
        const changes = known.size === 0 ? [] : compare(story, known, facts, at);
        const gone = [...known.keys()].filter((fact) => !facts.some((now) => now.fact === fact));
        for (const batch of inBatches(gone)) {
          await trx.deleteFrom('story_facts').where('story', '=', story).where('fact', 'in', batch).execute();
        }
        const fresh = facts.filter(({ fact, revision }) => known.get(fact)?.revision !== revision);
        for (const batch of inBatches(fresh)) {
          const rows = batch.map(({ fact, revision, content }) => ({
            ...{ id: nameId(story, fact), story, fact, revision, content: storedJson(content), at },
          }));
          await trx
            .insertInto('story_facts')
            .values(rows)
            .onConflict((on) =>
              on.column('id').doUpdateSet((row) => ({
                revision: row.ref('excluded.revision'),
                content: row.ref('excluded.content'),
                at,
              })),
            )
            .execute();
        }
        for (const batch of inBatches(changes)) {
          const rows = batch.map(({ fact, before, after }) => ({
            ...{ id: nameId(story, fact, before?.revision ?? '', after?.revision ?? '', String(at)), story, fact, at },
            before: before ? storedJson(before) : null,
            after: after ? storedJson(after) : null,
          }));
          await trx
            .insertInto('story_changes')
            .values(rows)
            .onConflict((on) => on.doNothing())
            .execute();
        }
        return changes;
      });
    },

    async changesSince(story, at) {
      const rows = await db
        .selectFrom('story_changes')
        .selectAll()
        .where('story', '=', story)
        .where('at', '>=', at)
        .orderBy('at')
        .orderBy('fact')
        .execute();
      return rows.map(({ fact, before, after, at }) => ({
        ...{ story, fact, at },
        before: before === null ? undefined : revisionSchema.parse(JSON.parse(before)),
        after: after === null ? undefined : revisionSchema.parse(JSON.parse(after)),
      }));
    },
  };
}

async function readFacts(db: Kysely<Tables>, story: string): Promise<Map<string, KnownFact>> {
  const rows = await db.selectFrom('story_facts').selectAll().where('story', '=', story).execute();
  return new Map(rows.map(({ fact, revision, content, at }) => [fact, { revision, content: JSON.parse(content), at }]));
}

function compare(
  story: string,
  known: ReadonlyMap<string, KnownFact>,
  facts: readonly ({ fact: string } & FactRevision)[],
  at: number,
): FactChange[] {
  const now = new Map(facts.map(({ fact, revision, content }) => [fact, { revision, content }]));
  const all = [...new Set([...known.keys(), ...now.keys()])].sort();
  return all.flatMap((fact) => {
    const [before, after] = [known.get(fact), now.get(fact)];
    if (before?.revision === after?.revision) return [];
    const was = before && { revision: before.revision, content: before.content };
    return [{ story, fact, before: was, after, at }];
  });
}
