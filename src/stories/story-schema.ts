import { z } from 'zod';

/** A kebab-case id: letters, digits and single hyphens. Ids are unique in their file and stable for the life of a story. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower case letters, digits and single hyphens, such as "first-report"');

/** A piece of text that a person wrote: never empty, never padded with white space. */
export const textSchema = z
  .string()
  .min(1, 'this is empty; write the text or leave the key out')
  .refine((text) => text.trim() === text, 'white space at an end; write the text without it');

/**
 * What an announcement of a change says: a `correction` that something was wrong, a `clarification` that something right could be
 * misread, an `update` that there is more, or newer. Three different things; none stands in for another.
 */
export const announcementSchema = z.enum(['correction', 'clarification', 'update']);

/** One entry of `corrections`: an announcement as published, and the facts it is about. */
export const correctionSchema = z.strictObject({
  /** When it was published. */
  at: z
    .string()
    .regex(
      /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/,
      'write day, time and zone: 2026-11-25T14:05+01:00, or Z for UTC',
    ),
  kind: announcementSchema,
  /** Fact ids it is about. The newest entry that names an id says whether the fact is still there. */
  facts: z.array(idSchema).default([]),
  /** Ids of facts that it takes back; they stand in `facts.yml` no longer. */
  withdrawn: z.array(idSchema).default([]),
  /** The announcement in one line, as published. */
  note: textSchema.refine((text) => !/[\r\n]/.test(text), 'this has more than one line; write it in one'),
});

/** `story.yml`: what the article is, where it came from, and what an editor would show first. */
export const storySchema = z.strictObject({
  /** The headline; when the copy prints none, a working title, and `title_note` says so. */
  title: textSchema,
  title_note: textSchema.optional(),
  /** Source id of the outlet whose own voice the narration is. */
  outlet: idSchema,
  /** BCP 47 tag of the article's language. */
  language: textSchema,
  /** One line that tells the story from others; shown where several stories are listed. */
  about: textSchema,
  /** How the article's date is known. `printed` holds the words of the article, `inferred` what follows from them. */
  date: z.strictObject({
    printed: textSchema.optional(),
    inferred: z
      .strictObject({ date: textSchema, from: z.array(textSchema).min(1), note: textSchema.optional() })
      .optional(),
  }),
  /** The lines of the article that are headings, in order; each opens a section and is no paragraph. */
  sections: z.array(textSchema).default([]),
  /** Fact ids, in the order of telling: the story in its own key lines. */
  brief: z.array(idSchema).min(1),
  /** Fact ids that say what is expected to happen next. */
  next: z.array(idSchema).default([]),
  /** Questions that work on this story; shown in help and where a question fails. */
  try: z.array(textSchema).min(3),
  /** Words that mean the same in this story (not in general): added to the shared lexicon while it is asked about. */
  terms: z.array(z.array(textSchema).min(2)).default([]),
  /** The house rule for quotations of which only capitals, punctuation or grammar were mended; left out, the newsroom's setting holds. */
  cleaned_up_quotes: z.enum(['pass', 'fail']).optional(),
  provenance: z.strictObject({ obtained: textSchema, url: z.url().optional(), note: textSchema.optional() }),
  rights: textSchema,
  /** What was announced since the article first appeared, newest first. */
  corrections: z.array(correctionSchema).default([]),
});

export type StoryFile = z.infer<typeof storySchema>;
export type Correction = z.infer<typeof correctionSchema>;
export type Announcement = z.infer<typeof announcementSchema>;
