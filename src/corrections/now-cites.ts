import type { Citation, LedgerEntry } from '../memory/stores/ledger-entry.ts';
import type { Change } from '../stories/changes/change-schema.ts';
import { revisionAfter } from './change-group.ts';

/** What a post cites once it tells of these changes. */
export function nowCites({ facts }: Pick<LedgerEntry, 'facts'>, changes: readonly Change[]): Citation[] {
  const after = new Map(changes.map((change) => [change.fact, revisionAfter(change)]));
  return facts.map(({ fact, revision }) => ({ fact, revision: after.get(fact) ?? revision }));
}
