import type { z } from 'zod';
import type { YamlFile } from './read-yaml.ts';
import { storySchema } from './story-schema.ts';
import { valueAt } from './value-at.ts';

const storyKeysSchema = storySchema.partial();

/** A `story.yml` of which any key may be missing. */
export type StoryKeys = z.infer<typeof storyKeysSchema>;

/** Those keys of a `story.yml` that fit its schema, so that one faulty key does not hide what is wrong with the others. */
export function soundStoryKeys(file: YamlFile): StoryKeys {
  const faulty = new Set(storySchema.safeParse(file.value).error?.issues.map(({ path }) => path[0]));
  const sound = Object.keys(storySchema.shape)
    .filter((key) => !faulty.has(key))
    .map((key) => [key, valueAt(file.value, [key])]);
  return storyKeysSchema.safeParse(Object.fromEntries(sound)).data ?? {};
}
