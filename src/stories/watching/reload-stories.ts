import { isDeepStrictEqual } from 'node:util';
import { DataError, type Fault } from '../../errors.ts';
import { byPlace } from '../by-place.ts';
import type { Change } from '../changes/change-schema.ts';
import { compareStories } from '../changes/compare-stories.ts';
import { faultOfPath } from '../fault-of-path.ts';
import { loadStory } from '../load-story.ts';
import type { Library, Story } from '../story.ts';
import { changedSlugs, stampStories } from './stamp-stories.ts';

/** What came of reading some stories again. */
export interface Reload {
  /** The library with every sound story swapped in; the very one that was given when no story is another than before. */
  library: Library;
  changes: Change[];
  /** The stories that stay as they were because of faults in their files. */
  refused: { slug: string; error: DataError }[];
}

/**
 * Reads some stories again, each as a whole: a story that is sound takes the place of its last version, one with faults does not.
 * Stories whose folder is gone leave, unless none would be left. What is the same as before stays the same object.
 */
export function reloadStories(library: Library, storiesDir: string, slugs: readonly string[]): Reload {
  const there = stampStories(storiesDir);
  const before = new Map(library.stories.map((story) => [story.slug, story]));
  const after = new Map(before);
  const refused: Reload['refused'] = [];
  for (const slug of slugs.filter((one) => there.has(one))) {
    const faults: Fault[] = [];
    const story = loadStory(storiesDir, slug, faults);
    if (!story) refused.push({ slug, error: new DataError(faults.sort(byPlace)) });
    else if (!isDeepStrictEqual(story, before.get(slug))) after.set(slug, story);
  }
  const gone = [...before.keys()].filter((slug) => !there.has(slug));
  if (gone.length < after.size) for (const slug of gone) after.delete(slug);
  else {
    // A folder that cannot be seen for a moment must not take back all that was ever said.
    const fault = faultOfPath(storiesDir, 'no story would be left in this folder', 'add one folder a story, sound');
    refused.push(...gone.map((slug) => ({ slug, error: new DataError([fault]) })));
  }
  const changed = changedSlugs(before, after);
  if (changed.length === 0) return { library, changes: [], refused };
  return {
    library: { ...library, stories: [...after.values()].sort(bySlug) },
    changes: changed.flatMap((slug) => compareStories(before.get(slug), after.get(slug))),
    refused,
  };
}

function bySlug(a: Story, b: Story): number {
  return a.slug < b.slug ? -1 : 1;
}
