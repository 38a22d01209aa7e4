import type { Row } from '../database/tables.ts';
import { nameId } from '../name-id.ts';
import { storedText } from '../stored-text.ts';
import {
  type DueStep,
  type PlannedStep,
  type Revision,
  type Run,
  type RunReport,
  readStepKind,
  type StepReport,
} from './correction.ts';
import { inBatches } from './in-batches.ts';
import { isFree, isMine, takeLease } from './lease.ts';
import type { StoreContext } from './store-context.ts';

/** Corrections under way: every post that cited the fact gets each kind of step once for a revision, whatever crashes. */
export interface Corrections {
  /** Adds what is not planned yet, and returns the id of the run: planning again after a crash, or for later posts, is safe. */
  plan(revision: Revision, steps: readonly PlannedStep[]): Promise<string>;
  /** Gives this process steps that nobody holds, oldest run first, each to one process; gives up those tried too often. */
  next(limit: number): Promise<DueStep[]>;
  /** Keeps a step for this process for as long again; false when it is no longer this process's to take. */
  renew(step: string): Promise<boolean>;
  /** Says what became of a step; false when that was said before. */
  finish(step: string, outcome: 'done' | 'unreachable', why?: string): Promise<boolean>;
  report(run: string): Promise<RunReport | undefined>;
  /** Runs that are not finished, oldest first. */
  runs(): Promise<Run[]>;
}

/** Makes the corrections of a database. */
export function createCorrections({ database, settings }: StoreContext): Corrections {
  const { db, locksRows } = database;
  return {
    async plan({ story, fact, revision }, steps) {
      const run = nameId(story, fact, revision);
      const at = settings.now();
      const rows = steps.map(({ entry, kind }) => ({
        ...{ id: nameId(run, entry, kind), run, entry, kind, state: 'due' as const, why: null },
        ...{ attempts: 0, owner: null, instance: null, until: 0, at },
      }));
      await db.transaction().execute(async (trx) => {
        const row = { id: run, story, fact, revision, at };
        await trx
          .insertInto('correction_runs')
          .values(row)
          .onConflict((on) => on.doNothing())
          .execute();
        for (const batch of inBatches(rows)) {
          await trx
            .insertInto('correction_steps')
            .values(batch)
            .onConflict((on) => on.doNothing())
            .execute();
        }
      });
      return run;
    },

    async next(limit) {
      const { maxAttempts } = settings;
      await db
        .updateTable('correction_steps')
        .set({ state: 'unreachable', why: `given up after ${maxAttempts} attempts` })
        .where('state', '=', 'due')
        .where('attempts', '>=', maxAttempts)
        .where(isFree(settings))
        .execute();
      const taken = await db
        .with('free', (free) =>
          free
            .selectFrom('correction_steps')
            .select('id')
            .where('state', '=', 'due')
            .where(isFree(settings))
            .orderBy('at')
            .orderBy('id')
            .limit(limit)
            .$if(locksRows, (rows) => rows.forUpdate().skipLocked()),
        )
        .updateTable('correction_steps')
        .set((row) => ({ ...takeLease(settings), attempts: row('attempts', '+', 1) }))
        .where('id', 'in', (rows) => rows.selectFrom('free').select('free.id'))
        .returning(['id', 'run', 'entry', 'kind', 'attempts', 'at'])
        .execute();
      if (taken.length === 0) return [];
      const ids = [...new Set(taken.map(({ run }) => run))];
      const runs = await db.selectFrom('correction_runs').selectAll().where('id', 'in', ids).execute();
      const byId = new Map(runs.map((run) => [run.id, run]));
      return taken
        .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
        .flatMap(({ id, run, entry, kind, attempts }): DueStep[] => {
          const of = byId.get(run);
          if (!of) return [];
          const { story, fact, revision } = of;
          return [{ id, run, entry, kind: readStepKind(kind), attempts, story, fact, revision }];
        });
    },

    async renew(step) {
      const { numUpdatedRows } = await db
        .updateTable('correction_steps')
        .set(takeLease(settings))
        .where('id', '=', step)
        .where('state', '=', 'due')
        .where(isMine(settings))
        .executeTakeFirst();
      return numUpdatedRows > 0;
    },

    async finish(step, outcome, why = undefined) {
      const { numUpdatedRows } = await db
        .updateTable('correction_steps')
        .set({ state: outcome, why: why === undefined ? null : storedText(why) })
        .where('id', '=', step)
        .where('state', '=', 'due')
        .executeTakeFirst();
      return numUpdatedRows > 0;
    },

    async report(id) {
      const run = await db.selectFrom('correction_runs').selectAll().where('id', '=', id).executeTakeFirst();
      if (!run) return undefined;
      const rows = await db
        .selectFrom('correction_steps')
        .selectAll()
        .where('run', '=', id)
        .orderBy('at')
        .orderBy('id')
        .execute();
      const steps = rows.map(
        ({ id, entry, kind, state, why }): StepReport => ({
          ...{ id, entry, kind: readStepKind(kind), state, why: why ?? undefined },
        }),
      );
      const count = (state: StepReport['state']) => steps.filter((step) => step.state === state).length;
      const counts = { due: count('due'), done: count('done'), unreachable: count('unreachable') };
      return { ...readRun(run), counts, steps } satisfies RunReport;
    },

    async runs() {
      const rows = await db
        .selectFrom('correction_runs')
        .selectAll()
        .where('id', 'in', (steps) => steps.selectFrom('correction_steps').select('run').where('state', '=', 'due'))
        .orderBy('at')
        .execute();
      return rows.map(readRun);
    },
  };
}

function readRun({ id, story, fact, revision, at }: Row<'correction_runs'>): Run {
  return { id, story, fact, revision, plannedAt: at };
}
