import type { Memory } from '../memory/memory.ts';
import type { PlannedStep, Revision } from '../memory/stores/correction.ts';
import type { Change } from '../stories/changes/change-schema.ts';
import { announcedLater } from './announced-later.ts';
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
  const later = await announcedLater(memory, story, changes, now);
  for (const group of groupChanges([...changes.filter(({ kind }) => kind !== 'noted'), ...later.changes])) {
    const facts = new Set(group.map(({ fact }) => fact));
    const before = logged.filter(({ fact }) => facts.has(fact)).length;
    const known = group.flatMap((change) => (later.changes.includes(change) ? [change.fact] : []));
    const toldBefore = later.told.filter((one) => one.facts.some((fact) => known.includes(fact)));
    const told = joinTold(await findTold(memory, story, group), toldBefore);
    if (told.length === 0) continue;
    const { fact, revision } = nameGroup(group, before);
    const name = { story, fact, revision: known.length > 0 ? `${revision}.later` : revision };
    plans.push({ name, ...planFor(group, told, now, known) });
  }
  return plans;
}

/** One entry a post, with the facts of both. */
function joinTold(some: readonly Told[], others: readonly Told[]): Told[] {
  const told = new Map(some.map((one) => [one.entry.id, one]));
  for (const { entry, facts } of others) {
    const known = told.get(entry.id)?.facts ?? [];
    told.set(entry.id, { entry, facts: [...new Set([...known, ...facts])] });
  }
  return [...told.values()].sort((a, b) => a.entry.intendedAt - b.entry.intendedAt);
}

/** The steps for some posts, and what is to be kept of them; `later` are the facts whose change had been told of before. */
export function planFor(
  group: ChangeGroup,
  told: readonly Told[],
  now: number,
  later: string[] = [],
): Omit<RunPlan, 'name'> {
  const [first] = group;
  const entries = told.map(({ entry }) => entry);
  const { steps, covers } = planSteps(entries, first?.announcement ?? 'update');
  const published = first?.correction === undefined ? now : Date.parse(first.correction.at);
  const cited = Object.fromEntries(told.map(({ entry, facts }) => [entry.id, facts]));
  return {
    record: { changes: [...group], at: published, plannedAt: now, cited, later, covers },
    steps,
    told: [...told],
  };
}
