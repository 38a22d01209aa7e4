import type { Memory } from '../memory/memory.ts';
import type { LedgerEntry } from '../memory/stores/ledger-entry.ts';
import { type ChangeGroup, revisionAfter } from './change-group.ts';

/** A post that told otherwise, and the facts of which it did. */
export interface Told {
  entry: LedgerEntry;
  facts: string[];
}

/** Every post that cites a changed fact in another revision than it has now, oldest first. */
export async function findTold({ ledger }: Memory, story: string, group: ChangeGroup): Promise<Told[]> {
  const told = new Map<string, Told>();
  for (const change of group) {
    let after: string | undefined;
    do {
      const page = await ledger.byFact(story, change.fact, { after });
      for (const entry of page.entries) {
        if (!tellsOtherwise(entry, change)) continue;
        const known = told.get(entry.id) ?? { entry, facts: [] };
        told.set(entry.id, { entry, facts: [...known.facts, change.fact] });
      }
      after = page.next;
    } while (after !== undefined);
  }
  return [...told.values()].sort((a, b) => a.entry.intendedAt - b.entry.intendedAt);
}

/** Whether a post cites a fact in another revision than it has after a change. */
export function tellsOtherwise({ facts }: Pick<LedgerEntry, 'facts'>, change: ChangeGroup[number]): boolean {
  return facts.some(({ fact, revision }) => fact === change.fact && revision !== revisionAfter(change));
}
