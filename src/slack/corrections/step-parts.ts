import type { CorrectionRecord } from '../../corrections/correction-record.ts';
import type { DueStep } from '../../memory/stores/correction.ts';
import type { LedgerEntry } from '../../memory/stores/ledger-entry.ts';
import type { Change } from '../../stories/changes/change-schema.ts';
import type { Pacing } from './pacing.ts';

/** What became of a step: done, out of reach and why, or not yet, because Slack or the network is in trouble. */
export type StepOutcome = { state: 'done' } | { state: 'unreachable'; why: string } | { state: 'later' };

/** What a step has to go by. */
export interface StepParts {
  step: DueStep;
  record: CorrectionRecord;
  /** The post it is planned for. */
  entry: LedgerEntry;
  /** All posts that it speaks for. */
  entries: LedgerEntry[];
  pacing: Pacing;
}

/** The changes of a run that posts told otherwise of. */
export function changesFor({ changes, cited }: CorrectionRecord, entries: readonly LedgerEntry[]): Change[] {
  const facts = new Set(entries.flatMap(({ id }) => cited[id] ?? []));
  return changes.filter(({ fact }) => facts.has(fact));
}
