import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { databaseUrl, storiesDir } from '../config.ts';
import { changesSinceKnown } from '../corrections/known-story.ts';
import { planRuns } from '../corrections/plan-runs.ts';
import { ConfigError, DataError } from '../errors.ts';
import type { Memory } from '../memory/memory.ts';
import { MemoryUnavailable } from '../memory/memory-unavailable.ts';
import { openMemory } from '../memory/open-memory.ts';
import { DEFAULT_DATABASE_URL } from '../memory/read-database-url.ts';
import { loadLibrary } from '../stories/load-library.ts';
import type { Library, Story } from '../stories/story.ts';
import { counted } from './counted.ts';
import { describePlan } from './describe-plan.ts';

const USAGE = `Show what would go out to whom when the app takes over the stories as they are on disk now. Sends nothing and changes nothing:
the running app sends, within a few seconds of a change.

  npm run corrections -- --dry-run   the memory of DATABASE_URL beside the stories of STORIES_DIR
  --stories DIR                      those of another folder
  --help                             this text

Exit code: 0 shown, 2 faults in the stories, no memory, or wrong usage.`;

/** `npm run corrections`: returns the exit code. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      'dry-run': { type: 'boolean' },
      stories: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (!values['dry-run']) {
    console.error(`say --dry-run: this command only shows\n\n${USAGE}`);
    return 2;
  }
  const library = loadLibrary({
    storiesDir: values.stories === undefined ? storiesDir() : resolve(values.stories),
  });
  const memory = await openMemory(databaseUrl() ?? DEFAULT_DATABASE_URL);
  try {
    for (const story of library.stories) console.log(await describeStory(memory, story, library));
    return 0;
  } finally {
    await memory.close();
  }
}

async function describeStory(memory: Memory, story: Story, { replies }: Library): Promise<string> {
  const changes = await changesSinceKnown(memory, story);
  if (changes === undefined) return `${story.slug}: never run with this memory; nothing would go out`;
  if (changes.length === 0) return `${story.slug}: nothing has changed`;
  const plans = await planRuns(memory, story.slug, changes, Date.now());
  const told = new Set(plans.flatMap((plan) => plan.told.map(({ entry }) => entry.id)));
  const head = `${story.slug}: ${counted(changes.length, 'change')}, ${counted(told.size, 'answer')} told otherwise`;
  return [head, ...describePlan(changes, plans, replies)].join('\n');
}

try {
  process.exitCode = await main();
} catch (error) {
  if (error instanceof DataError) console.log(`${error.message}\n${counted(error.faults.length, 'fault')}`);
  else if (error instanceof ConfigError || error instanceof MemoryUnavailable) console.error(error.message);
  else if (error instanceof TypeError && 'code' in error) console.error(`${error.message}\n\n${USAGE}`);
  else throw error;
  process.exitCode = 2;
}
