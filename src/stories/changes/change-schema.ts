import { z } from 'zod';
import { announcementSchema, correctionSchema } from '../story-schema.ts';
import { factStateSchema } from './fact-state-schema.ts';

/**
 * What became of a fact. One that changed in several ways is named after the first of these: `status_moved`, `reattributed` (another
 * name, title or outlet), `reworded` (other words of the statement or the evidence, another form, verb or quote).
 * `noted`: it tells the same, but an announcement names it.
 */
export const changeKindSchema = z.enum(['added', 'withdrawn', 'status_moved', 'reattributed', 'reworded', 'noted']);

/** A change of a fact between two versions of a story: plain JSON. */
export const changeSchema = z.object({
  /** Slug of the story. */
  story: z.string(),
  /** Id of the fact. */
  fact: z.string(),
  kind: changeKindSchema,
  /** Absent when it was added; with `noted` when it had been withdrawn before. */
  before: factStateSchema.optional(),
  /** Absent when it is no longer there. */
  after: factStateSchema.optional(),
  /** The kind of its correction; `update` when nothing was announced. */
  announcement: announcementSchema,
  /** The newest announcement that is new with this version and names the fact. */
  correction: correctionSchema.optional(),
});

export type ChangeKind = z.infer<typeof changeKindSchema>;
export type Change = z.infer<typeof changeSchema>;
