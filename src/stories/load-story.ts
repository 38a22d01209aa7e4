import { join } from 'node:path';
import type { Fault } from '../errors.ts';
import { buildStory } from './build-story.ts';
import { checkStory } from './check-story.ts';
import { faultOfPath } from './fault-of-path.ts';
import { readStory } from './read-story.ts';
import type { Story } from './story.ts';
import { idSchema } from './story-schema.ts';

/** Reads and checks one story as a whole. A story with faults is none: they are added to `faults`, all of them. */
export function loadStory(storiesDir: string, slug: string, faults: Fault[]): Story | undefined {
  const folder = join(storiesDir, slug);
  const own: Fault[] = [];
  if (!idSchema.safeParse(slug).success) {
    const remedy = 'write lower case letters, digits and single hyphens';
    own.push(faultOfPath(folder, 'the name of this folder is no id', remedy));
  }
  const draft = readStory(folder, slug, own);
  if (draft) own.push(...checkStory(draft));
  faults.push(...own);
  return draft && own.length === 0 ? buildStory(draft) : undefined;
}
