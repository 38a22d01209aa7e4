import type { Memory } from '../memory/memory.ts';
import type { PlannedStep, Revision } from '../memory/stores/correction.ts';
import type { Change } from '../stories/changes/change-schema.ts';
import { type ChangeGroup, groupChanges, nameGroup } from './change-group.ts';
import type { CorrectionRecord } from './correction-record.ts';
import { findTold, type Told } from './find-told.ts';
import { planSteps } from './plan-steps.ts';

/** A run as it would be planned. */
export interface RunPlan {
  name: Revision;
  record: CorrectionRecord;
  steps: PlannedStep[];
  told: Told[];
}

/** What has to go out for changes of a story, one run an announcement, without doing any of it; nothing where nobody was told. */
export async function planRuns(
  memory: Memory,
  story: string,
  changes: readonly Change[],
  now: number,
): Promise<RunPlan[]> {
  const plans: RunPlan[] = [];
  const logged = await memory.revisions.changesSince(story, 0);
  for (const group of groupChanges(changes)) {
    const facts = new Set(group.map(({ fact }) => fact));
    const before = logged.filter(({ fact }) => facts.has(fact)).length;
    const told = await findTold(memory, story, group);
    if (told.length > 0) plans.push({ name: { story, ...nameGroup(group, before) }, ...planFor(group, told, now) });
  }
  return plans;
}

/** The steps for some posts, and what is to be kept of them. */
export function planFor(group: ChangeGroup, told: readonly Told[], now: number): Omit<RunPlan, 'name'> {
  const [first] = group;
  const entries = told.map(({ entry }) => entry);
  const { steps, covers } = planSteps(entries, first?.announcement ?? 'update');
  const published = first?.correction === undefined ? now : Date.parse(first.correction.at);
  const cited = Object.fromEntries(told.map(({ entry, facts }) => [entry.id, facts]));
  return {
    record: { changes: [...group], at: published, plannedAt: now, cited, covers },
    steps,
    told: [...told],
  };
}
