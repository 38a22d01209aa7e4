import type { PlannedStep } from '../memory/stores/correction.ts';
import type { LedgerEntry } from '../memory/stores/ledger-entry.ts';
import type { Announcement } from '../stories/story-schema.ts';

/** The steps for some posts, and for each step that speaks for several posts, which. */
export interface Steps {
  steps: PlannedStep[];
  covers: Record<string, string[]>;
}

/**
 * What is done about posts that told otherwise: each is edited where it stands. Only a correction is told as well: by one reply
 * in each thread, and by one direct message to each person who was shown it alone.
 */
export function planSteps(entries: readonly LedgerEntry[], announcement: Announcement): Steps {
  const edits = entries.flatMap(({ id, kind }): PlannedStep[] => {
    if (kind === 'ephemeral') return [];
    return [{ entry: id, kind: kind === 'shared' ? 'shared' : 'edit' }];
  });
  if (announcement !== 'correction') return { steps: edits, covers: {} };
  const replies = gather(entries, ({ kind, channel, threadTs, ts }) =>
    kind === 'ephemeral' || ts === undefined ? undefined : `${channel} ${threadTs ?? ts}`,
  );
  const messages = gather(entries, ({ kind, ts, user }) =>
    kind === 'ephemeral' || ts === undefined ? user : undefined,
  );
  return {
    steps: [
      ...edits,
      ...[...replies.keys()].map((entry): PlannedStep => ({ entry, kind: 'reply' })),
      ...[...messages.keys()].map((entry): PlannedStep => ({ entry, kind: 'dm' })),
    ],
    covers: Object.fromEntries([...replies, ...messages]),
  };
}

/** Posts of one place, under the first of them; those without a place are left out. */
function gather(entries: readonly LedgerEntry[], placeOf: (entry: LedgerEntry) => string | undefined) {
  const byPlace = new Map<string, string[]>();
  for (const entry of entries) {
    const place = placeOf(entry);
    if (place !== undefined) byPlace.set(place, [...(byPlace.get(place) ?? []), entry.id]);
  }
  return new Map([...byPlace.values()].map((ids) => [ids[0] ?? '', ids]));
}
