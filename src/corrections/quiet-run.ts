import { z } from 'zod';
import type { Memory } from '../memory/memory.ts';
import { nameId } from '../memory/name-id.ts';
import { revisionAfter } from './change-group.ts';
import type { CorrectionRecord } from './correction-record.ts';

const KEPT = { forMs: 2 * 86_400_000 };
const keyOf = (story: string, fact: string, revision: string) => `quiet-run:${nameId(story, fact, revision)}`;

/** The run in which a revision of a fact went out while nothing had been announced of it; undefined when there was none lately. */
export function quietRunOf(
  { values }: Memory,
  story: string,
  fact: string,
  revision: string,
): Promise<string | undefined> {
  return values.get(keyOf(story, fact, revision), z.string());
}

/** Notes of each change of a run whether it goes out quietly. One that is announced later keeps what is noted of it. */
export async function noteQuietRun(
  { values }: Memory,
  run: string,
  { changes, later }: CorrectionRecord,
): Promise<void> {
  for (const change of changes) {
    const key = keyOf(change.story, change.fact, revisionAfter(change));
    if (later.includes(change.fact)) continue;
    if (change.announcement === 'update') await values.set(key, run, KEPT);
    else await values.delete(key);
  }
}
