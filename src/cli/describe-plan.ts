import { changeWords } from '../answers/replying/change-words.ts';
import type { RunPlan } from '../corrections/plan-runs.ts';
import type { Change } from '../stories/changes/change-schema.ts';

const STEPS = {
  edit: 'edit the answer',
  shared: 'edit the shared copy',
  reply: 'reply in the thread',
  dm: 'direct message',
  watch: 'tell who watches',
} as const;

/** What changed, old and new, and each step that would be taken: what, where and for whom. One line each. */
export function describePlan(
  changes: readonly Change[],
  plans: readonly RunPlan[],
  replies: Readonly<Record<string, string>>,
): string[] {
  return [...changes.flatMap((change) => describeChange(change, replies)), ...plans.flatMap(describeSteps)];
}

function describeChange(change: Change, replies: Readonly<Record<string, string>>): string[] {
  const { was, now } = changeWords(change, replies);
  return [
    `  ${change.fact}: ${change.kind}, ${change.announcement}`,
    ...(was === undefined ? [] : [`    was: ${was}`]),
    ...(now === undefined || now === was ? [] : [`    now: ${now}`]),
    ...(change.correction === undefined ? [] : [`    note: ${change.correction.note}`]),
  ];
}

function describeSteps({ steps, told }: RunPlan): string[] {
  const entries = new Map(told.map(({ entry }) => [entry.id, entry]));
  return steps.map(({ entry: id, kind }) => {
    const entry = entries.get(id);
    const place = kind === 'dm' ? '' : ` ${entry?.channel ?? ''}${entry?.ts === undefined ? '' : ` ${entry.ts}`}`;
    return `  ${STEPS[kind]}:${place} asked by ${entry?.user ?? 'somebody forgotten'}`;
  });
}
