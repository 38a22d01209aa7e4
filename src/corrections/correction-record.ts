import { z } from 'zod';
import type { Memory } from '../memory/memory.ts';
import { changeSchema } from '../stories/changes/change-schema.ts';

/** What a run tells, kept for as long as the run itself may be. */
const recordSchema = z.object({
  changes: z.array(changeSchema),
  /** When the change was announced, or else seen. */
  at: z.number(),
  plannedAt: z.number(),
  /** By post: the facts it cited in another revision. */
  cited: z.record(z.string(), z.array(z.string())),
  /** Facts whose change had been told of before it was announced. */
  later: z.array(z.string()).default([]),
  /** By the post that a reply or a direct message is planned for: all posts that it speaks for. */
  covers: z.record(z.string(), z.array(z.string())),
});

export type CorrectionRecord = z.infer<typeof recordSchema>;

const KEPT = { forMs: 90 * 86_400_000 };
const OPEN = 'corrections-open';
const keyOf = (run: string) => `correction:${run}`;

/** What a run tells; undefined when it is past retention. */
export function readRecord({ values }: Memory, run: string): Promise<CorrectionRecord | undefined> {
  return values.get(keyOf(run), recordSchema);
}

export function writeRecord({ values }: Memory, run: string, record: CorrectionRecord): Promise<void> {
  return values.set(keyOf(run), record, KEPT);
}

/** The runs whose end has not been reported. */
export async function openRuns({ values }: Memory): Promise<string[]> {
  return (await values.get(OPEN, z.array(z.string()))) ?? [];
}

export async function openRun(memory: Memory, run: string): Promise<void> {
  const open = await openRuns(memory);
  if (!open.includes(run)) await memory.values.set(OPEN, [...open, run], KEPT);
}

export async function closeRun(memory: Memory, run: string): Promise<void> {
  const open = await openRuns(memory);
  await memory.values.set(
    OPEN,
    open.filter((one) => one !== run),
    KEPT,
  );
}
