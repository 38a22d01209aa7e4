import { z } from 'zod';
import { idSchema, textSchema } from './story-schema.ts';

/** What a source can be. A `country` is a government or its forces spoken of as one; a `body` is an organ such as a council or a ministry. */
export const sourceKindSchema = z.enum(['person', 'organisation', 'body', 'country', 'outlet', 'document']);

/** One entry of `sources.yml`: anyone or anything that speaks, is quoted, is asked or is spoken of in the article. */
export const sourceSchema = z.strictObject({
  id: idSchema,
  /** The name in full as printed. */
  name: textSchema,
  kind: sourceKindSchema,
  /** Title or role as printed, to the letter. */
  title: textSchema.optional(),
  /** Source id of the organisation, body or country it belongs to. */
  of: idSchema.optional(),
  /** How people type it: short names, abbreviations, other spellings, epithets. Matched without case, never shown. */
  aliases: z.array(textSchema).default([]),
});

/** `sources.yml`. */
export const sourcesSchema = z.strictObject({ sources: z.array(sourceSchema).min(1) });

export type Source = z.infer<typeof sourceSchema>;
export type SourceKind = z.infer<typeof sourceKindSchema>;
