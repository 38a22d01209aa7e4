import type { Memory } from '../memory/memory.ts';
import type { Change } from '../stories/changes/change-schema.ts';
import { compareStates } from '../stories/changes/compare-states.ts';
import { revisionAfter } from './change-group.ts';
import { readRecord } from './correction-record.ts';
import type { Told } from './find-told.ts';
import { keptFactSchema } from './known-story.ts';
import { lastRunOf } from './last-run.ts';

/** An announcement is taken to be of the last change of its fact when that is no older than this. */
const LATEST_MS = 24 * 3_600_000;

/**
 * What was saved before it was announced: for each fact that a new announcement names and that tells the same as before, its last
 * change, when nothing had been announced of that. An editor saves one file after the other.
 */
export async function announcedLater(
  memory: Memory,
  story: string,
  changes: readonly Change[],
  now: number,
): Promise<Change[]> {
  const noted = changes.filter(({ kind, announcement }) => kind === 'noted' && announcement !== 'update');
  if (noted.length === 0) return [];
  const logged = await memory.revisions.changesSince(story, now - LATEST_MS);
  return noted.flatMap((change): Change[] => {
    const last = logged.findLast(({ fact }) => fact === change.fact);
    const was = keptFactSchema.safeParse(last?.before?.content);
    const is = keptFactSchema.safeParse(last?.after?.content);
    const isStill = last !== undefined && (last.after?.revision ?? undefined) === change.after?.revision;
    if (!isStill || !was.success || (is.success && is.data.announcement !== 'update')) return [];
    const before = new Map([[change.fact, was.data.state]]);
    const [same] = compareStates(before, new Map(change.after ? [[change.fact, change.after]] : []));
    return same ? [{ ...change, ...same }] : [];
  });
}

/** Every post that was told of such changes when they were made, oldest first. */
export async function toldBefore(memory: Memory, changes: readonly Change[]): Promise<Told[]> {
  const told = new Map<string, string[]>();
  for (const change of changes) {
    const run = await lastRunOf(memory, change.story, change.fact, revisionAfter(change));
    const record = run === undefined ? undefined : await readRecord(memory, run);
    for (const [entry, facts] of Object.entries(record?.cited ?? {})) {
      if (facts.includes(change.fact)) told.set(entry, [...(told.get(entry) ?? []), change.fact]);
    }
  }
  const entries = await memory.ledger.byIds([...told.keys()]);
  return entries
    .map((entry) => ({ entry, facts: told.get(entry.id) ?? [] }))
    .sort((a, b) => a.entry.intendedAt - b.entry.intendedAt);
}
