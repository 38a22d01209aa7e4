import { z } from 'zod';

/** A change of a fact that has to reach everybody who was told otherwise. */
export interface Revision {
  story: string;
  fact: string;
  revision: string;
}

const kindSchema = z.enum(['edit', 'reply', 'dm', 'shared', 'watch']);

/**
 * What is done about one post: its text edited, a reply below it, a message to who asked, the place it was shared to; or about one
 * watch: a message to who watches.
 */
export type StepKind = z.infer<typeof kindSchema>;

/** A step to be taken; `entry` is the post in the ledger, or the watch. */
export interface PlannedStep {
  entry: string;
  kind: StepKind;
}

/** A correction: its id, and when it was planned. */
export interface Run extends Revision {
  id: string;
  plannedAt: number;
}

/** A step that this process is to take now. */
export interface DueStep extends PlannedStep, Revision {
  id: string;
  run: string;
  /** How often it has been handed out. More than once: a process may have ended between taking the step and saying so. */
  attempts: number;
}

/** What has become of a step. */
export interface StepReport extends PlannedStep {
  id: string;
  state: 'due' | 'done' | 'unreachable';
  why: string | undefined;
}

/** What has become of a correction. */
export interface RunReport extends Run {
  counts: Record<StepReport['state'], number>;
  steps: StepReport[];
}

/** The kind of a step, from its row. */
export function readStepKind(kind: string): StepKind {
  return kindSchema.parse(kind);
}
