import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DataError, type Fault } from '../errors.ts';
import { byPlace } from './by-place.ts';
import { checkIntents } from './check-intents.ts';
import { englishWords } from './english-words.ts';
import { faultOfPath } from './fault-of-path.ts';
import { loadStory } from './load-story.ts';
import { readIntentTests } from './read-intent-tests.ts';
import { type DraftIntents, readIntents } from './read-intents.ts';
import type { Library, Story } from './story.ts';
import { storySlugs } from './story-slugs.ts';

export interface LibraryFolders {
  /** Holds one folder a story. */
  storiesDir: string;
  /** Holds one file an intent, the lexicon and the fixed wordings; the repository's own when left out. */
  intentsDir?: string;
  /** Holds one test file an intent; when given, intents and tests are checked against each other. */
  testsDir?: string;
}

const ownIntentsDir = fileURLToPath(new URL('../../intents', import.meta.url));

/** Reads and checks all stories and intents. Throws DataError with every fault of every file. */
export function loadLibrary({ storiesDir, intentsDir = ownIntentsDir, testsDir }: LibraryFolders): Library {
  const faults: Fault[] = [];
  const stories = loadStories(storiesDir, faults);
  const shared = isThere(intentsDir, faults) ? readIntents(intentsDir, faults) : undefined;
  const tests = testsDir === undefined ? undefined : readIntentTests(testsDir, faults);
  faults.push(...(shared ? checkIntents(shared, tests) : []));
  if (faults.length > 0) throw new DataError(faults.sort(byPlace));
  return { stories, ...builtIntents(shared), dictionary: englishWords() };
}

function loadStories(folder: string, faults: Fault[]): Story[] {
  if (!isThere(folder, faults)) return [];
  const slugs = storySlugs(folder);
  if (slugs.length === 0)
    faults.push(faultOfPath(folder, 'there is no story in this folder', 'add one folder a story'));
  return slugs.flatMap((slug) => loadStory(folder, slug, faults) ?? []);
}

function builtIntents(shared: DraftIntents | undefined): Pick<Library, 'intents' | 'lexicon' | 'replies'> {
  if (!shared?.lexicon.data || !shared.replies.data)
    throw new Error('intents were built before their faults were mended');
  const intents = shared.intents.flatMap(({ id, data }) => (data ? [{ ...data, id }] : []));
  return { intents, lexicon: shared.lexicon.data, replies: shared.replies.data };
}

function isThere(folder: string, faults: Fault[]): boolean {
  if (existsSync(folder)) return true;
  faults.push(faultOfPath(folder, 'there is no such folder', 'make it, or name another'));
  return false;
}
