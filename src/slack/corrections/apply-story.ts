import { openRun, readRecord, writeRecord } from '../../corrections/correction-record.ts';
import { changesSinceKnown, knowStory } from '../../corrections/known-story.ts';
import { planFor, planRuns, type RunPlan } from '../../corrections/plan-runs.ts';
import { planSteps } from '../../corrections/plan-steps.ts';
import { noteQuietRun } from '../../corrections/quiet-run.ts';
import { nameId } from '../../memory/name-id.ts';
import type { Story } from '../../stories/story.ts';
import type { Desk } from '../desk.ts';
import { planWatchers } from './plan-watchers.ts';

/**
 * Plans all that has to go out since the memory last knew a story, and makes it know the story as it is. Safe to repeat, also after
 * a crash half way: what is planned has the same names again, and the story is known only when all is planned.
 */
export async function applyStory(desk: Desk, story: Story): Promise<void> {
  const { memory, log } = desk;
  const now = Date.now();
  const changes = await changesSinceKnown(memory, story);
  if (changes === undefined || changes.length === 0) return knowStory(memory, story, [], now);
  log.info({ story: story.slug, facts: changes.map(({ fact, kind }) => `${fact} ${kind}`) }, 'a story has changed');
  for (const plan of await planRuns(memory, story.slug, changes, now)) await keepPlan(desk, plan);
  await planWatchers(desk, story, changes, now);
  await knowStory(memory, story, changes, now);
}

/** The record goes first: a step must find what it has to tell. What was planned before stays planned in the same way. */
async function keepPlan({ memory }: Desk, { name, record, steps, told }: RunPlan): Promise<void> {
  const id = nameId(name.story, name.fact, name.revision);
  const known = await readRecord(memory, id);
  await openRun(memory, id);
  await noteQuietRun(memory, id, record);
  if (!known) {
    await writeRecord(memory, id, record);
    await memory.corrections.plan(name, steps);
    return;
  }
  const late = told.filter(({ entry }) => !(entry.id in known.cited));
  const before = await memory.ledger.byIds(Object.keys(known.cited));
  const again = planSteps(before, record.changes[0]?.announcement ?? 'update');
  const more = planFor(record.changes, late, known.plannedAt);
  const [cited, covers] = [
    { ...known.cited, ...more.record.cited },
    { ...known.covers, ...more.record.covers },
  ];
  await writeRecord(memory, id, { ...known, cited, covers });
  await memory.corrections.plan(name, [...again.steps, ...more.steps]);
}
