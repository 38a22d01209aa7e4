import { z } from 'zod';
import { textSchema } from './story-schema.ts';

/** `tests/intents/<id>.yml`: sentences that must and must not reach the intent, none of them one of its examples. */
export const intentTestSchema = z.strictObject({
  matches: z.array(textSchema).min(5),
  must_not_match: z.array(textSchema).min(3),
});

export type IntentTest = z.infer<typeof intentTestSchema>;
