import { aroundCalls } from './around-calls.ts';
import { createAttempt } from './database/create-attempt.ts';
import type { Database } from './database/database.ts';
import type { Health, Memory } from './memory.ts';
import type { Settings } from './memory-options.ts';
import { createChannels } from './stores/channels.ts';
import { createCorrections } from './stores/corrections.ts';
import { createFeedback } from './stores/feedback.ts';
import { createInbox } from './stores/inbox.ts';
import { createLedger } from './stores/ledger.ts';
import { createMutes } from './stores/mutes.ts';
import { createRevisions } from './stores/revisions.ts';
import { createUnanswered } from './stores/unanswered.ts';
import { createUpkeep } from './stores/upkeep.ts';
import { createValues } from './stores/values.ts';
import { createWatches } from './stores/watches.ts';

/** The memory in an open database, which it closes in the end. */
export function createMemory(database: Database, settings: Settings): Memory {
  const { kind } = database;
  const context = { database, settings };
  const attempt = createAttempt(database.troubleOf, settings.patienceMs);
  const guarded = <G extends object>(store: G): G => aroundCalls(store, ({ make }) => attempt(make));
  return {
    inbox: guarded(createInbox(context)),
    values: guarded(createValues(context)),
    ledger: guarded(createLedger(context)),
    corrections: guarded(createCorrections(context)),
    revisions: guarded(createRevisions(context)),
    feedback: guarded(createFeedback(context)),
    unanswered: guarded(createUnanswered(context)),
    watches: guarded(createWatches(context)),
    channels: guarded(createChannels(context)),
    mutes: guarded(createMutes(context)),
    upkeep: guarded(createUpkeep(context)),
    async health(): Promise<Health> {
      try {
        await attempt(() => beat(database, settings.now()));
        return { ok: true, kind };
      } catch (error) {
        return { ok: false, kind, problem: error instanceof Error ? error.message : String(error) };
      }
    },
    close: () => database.close(),
  };
}

/** Reading may work where writing does not. */
async function beat({ db, check }: Database, at: number): Promise<void> {
  await check();
  await db
    .insertInto('pulse')
    .values({ id: 'pulse', at })
    .onConflict((on) => on.column('id').doUpdateSet({ at }))
    .execute();
}
