import type { Memory } from '../memory/memory.ts';
import type { Change } from '../stories/changes/change-schema.ts';
import { revisionAfter } from './change-group.ts';
import { readRecord } from './correction-record.ts';
import type { Told } from './find-told.ts';
import { quietRunOf } from './quiet-run.ts';

/** An announcement is taken to be of the last change of its fact when that is no older than this. */
const LATEST_MS = 24 * 3_600_000;

/** What was announced after it had gone out, and every post that was told of it then. */
export interface Later {
  changes: Change[];
  told: Told[];
}

/**
 * What was saved before it was announced: for each fact that a new announcement names and that tells the same as before, its last
 * change, when that went out as one that nothing was announced of. An editor saves one file after the other. What nobody was told of
 * is not among it.
 */
export async function announcedLater(
  memory: Memory,
  story: string,
  changes: readonly Change[],
  now: number,
): Promise<Later> {
  const later: Change[] = [];
  const told = new Map<string, string[]>();
  for (const change of changes) {
    if (change.kind !== 'noted' || change.announcement === 'update') continue;
    const run = await quietRunOf(memory, story, change.fact, revisionAfter(change));
    const record = run === undefined ? undefined : await readRecord(memory, run);
    const made = record?.changes.find(({ fact }) => fact === change.fact);
    if (!record || !made || record.plannedAt < now - LATEST_MS) continue;
    const { announcement, correction } = change;
    later.push({ ...made, announcement, ...(correction ? { correction } : {}) });
    for (const [entry, facts] of Object.entries(record.cited))
      if (facts.includes(change.fact)) told.set(entry, [...(told.get(entry) ?? []), change.fact]);
  }
  const entries = await memory.ledger.byIds([...told.keys()]);
  return { changes: later, told: entries.map((entry) => ({ entry, facts: told.get(entry.id) ?? [] })) };
}
