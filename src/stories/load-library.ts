import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DataError, type Fault } from '../errors.ts';
import { buildStory } from './build-story.ts';
import { checkIntents } from './check-intents.ts';
import { checkStory } from './check-story.ts';
import { englishWords } from './english-words.ts';
import { faultOfPath } from './fault-of-path.ts';
import { readIntentTests } from './read-intent-tests.ts';
import { type DraftIntents, readIntents } from './read-intents.ts';
import { type DraftStory, readStory } from './read-story.ts';
import type { Library } from './story.ts';
import { idSchema } from './story-schema.ts';

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
  const drafts = readStories(storiesDir, faults);
  const shared = isThere(intentsDir, faults) ? readIntents(intentsDir, faults) : undefined;
  const tests = testsDir === undefined ? undefined : readIntentTests(testsDir, faults);
  faults.push(...drafts.flatMap(checkStory), ...(shared ? checkIntents(shared, tests) : []));
  if (faults.length > 0) throw new DataError(faults.sort(byPlace));
  return { stories: drafts.map(buildStory), ...builtIntents(shared), dictionary: englishWords() };
}

function readStories(folder: string, faults: Fault[]): DraftStory[] {
  if (!isThere(folder, faults)) return [];
  const slugs = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
  if (slugs.length === 0)
    faults.push(faultOfPath(folder, 'there is no story in this folder', 'add one folder a story'));
  for (const slug of slugs.filter((name) => !idSchema.safeParse(name).success)) {
    faults.push(
      faultOfPath(
        join(folder, slug),
        'the name of this folder is no id',
        'write lower case letters, digits and single hyphens',
      ),
    );
  }
  return slugs.flatMap((slug) => readStory(join(folder, slug), slug, faults) ?? []);
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

function byPlace(a: Fault, b: Fault): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line || a.col - b.col;
}
