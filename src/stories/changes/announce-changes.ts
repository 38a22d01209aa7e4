import type { Correction } from '../story-schema.ts';
import type { Change } from './change-schema.ts';
import type { FactChange } from './compare-states.ts';
import type { FactStates } from './fact-state-schema.ts';

/**
 * Gives each change of a story the newest of the entries that names its fact. Facts that an entry names and that did not change are
 * `noted`, so that no announcement is lost: one may come after its change, or be of words that stay. Entries come newest first.
 */
export function announceChanges(
  story: string,
  changes: readonly FactChange[],
  entries: readonly Correction[],
  after: FactStates,
): Change[] {
  const newest = new Map<string, Correction>();
  for (const entry of entries) {
    for (const id of [...entry.facts, ...entry.withdrawn]) if (!newest.has(id)) newest.set(id, entry);
  }
  const changed = new Set(changes.map(({ fact }) => fact));
  const noted = [...newest.keys()]
    .filter((fact) => !changed.has(fact))
    .map((fact): FactChange => {
      const state = after.get(fact);
      return { fact, kind: 'noted', ...(state ? { before: state, after: state } : {}) };
    });
  return [...changes, ...noted].map((change) => {
    const correction = newest.get(change.fact);
    return { story, ...change, announcement: correction?.kind ?? 'update', ...(correction ? { correction } : {}) };
  });
}
