import type { Change, ChangeKind } from './change-schema.ts';
import type { FactState, FactStates } from './fact-state-schema.ts';
import { revisionOf } from './revision-of.ts';

/** A change of a fact, without what was announced of it. */
export type FactChange = Pick<Change, 'fact' | 'kind' | 'before' | 'after'>;

/** What changed from one state of a story's facts to another: one change a fact, in the order of the story, withdrawn ones last. */
export function compareStates(before: FactStates, after: FactStates): FactChange[] {
  const changed = [...after].flatMap(([fact, now]): FactChange[] => {
    const was = before.get(fact);
    if (!was) return [{ fact, kind: 'added', after: now }];
    const kind = kindOf(was, now);
    return kind ? [{ fact, kind, before: was, after: now }] : [];
  });
  const withdrawn = [...before]
    .filter(([fact]) => !after.has(fact))
    .map(([fact, was]): FactChange => ({ fact, kind: 'withdrawn', before: was }));
  return [...changed, ...withdrawn];
}

function kindOf(was: FactState, now: FactState): ChangeKind | undefined {
  if (was.status !== now.status) return 'status_moved';
  // Asked of the words, not of the revisions they carry: a kept state may have been named by another recipe.
  if (revisionOf({ ...now, attribution: was.attribution }) !== revisionOf(now)) return 'reattributed';
  return revisionOf(was) === revisionOf(now) ? undefined : 'reworded';
}
