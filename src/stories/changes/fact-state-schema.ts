import { z } from 'zod';
import { formSchema, statusSchema } from '../fact-schema.ts';

/** What a reader is told of a fact at one time: plain JSON, so that it can be kept and held against a later state. */
export const factStateSchema = z.object({
  /** Short and stable: the same for as long as a reader is told the same. */
  revision: z.string(),
  statement: z.string(),
  form: formSchema,
  status: statusSchema,
  verb: z.string().optional(),
  /** From the origin outwards, by name and title as printed. */
  attribution: z.array(z.object({ name: z.string(), title: z.string().optional(), via: z.array(z.string()) })),
  /** The article's words and where they stood; where alone is no change. */
  evidence: z.array(z.object({ quote: z.string(), section: z.string(), paragraph: z.number() })),
  quotes: z.array(z.string()),
});

export type FactState = z.infer<typeof factStateSchema>;

/** What the facts of a story tell, by fact id, in the order of the story. */
export type FactStates = ReadonlyMap<string, FactState>;
