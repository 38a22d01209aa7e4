import { createHash } from 'node:crypto';
import type { Change } from '../stories/changes/change-schema.ts';

/** The revision under which an answer cites a fact that it was told is gone. */
const WITHDRAWN = 'withdrawn';

/** Changes that go out together: those of one announcement, or all that nothing was announced of. */
export type ChangeGroup = readonly Change[];

/** The revision that a fact has after a change. */
export function revisionAfter({ after }: Pick<Change, 'after'>): string {
  return after?.revision ?? WITHDRAWN;
}

/** Changes by what was announced of them, so that one announcement of several facts reaches a person once. */
export function groupChanges(changes: readonly Change[]): ChangeGroup[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = JSON.stringify([change.announcement, change.correction ?? null]);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()];
}

/** Names a group for the memory. `before` is how often these facts had changed before: what comes back is told again. */
export function nameGroup(group: ChangeGroup, before: number): { fact: string; revision: string } {
  const facts = group.map(({ fact }) => fact);
  const revisions = group.map((change) => `${change.fact}@${revisionAfter(change)}`);
  const [only] = group;
  if (only && facts.length === 1) return { fact: only.fact, revision: `${revisionAfter(only)}.${before}` };
  const hash = createHash('sha256').update(JSON.stringify(revisions)).digest('base64url').slice(0, 16);
  return { fact: `${facts.length} facts`, revision: `${hash}.${before}` };
}
