import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { storiesDir } from '../config.ts';
import { DataError } from '../errors.ts';
import { loadLibrary } from '../stories/load-library.ts';
import { counted } from './counted.ts';

const USAGE = `Check every story, intent and intent test; print each fault with its place and what to write instead.

  npm run check                    the stories of STORIES_DIR (default: data/stories)
  npm run check -- --stories DIR   those of another folder
  --intents DIR, --tests DIR       other intents (default: intents) and their tests (default: tests/intents)
  --help                           this text

Exit code: 0 no faults, 2 faults or wrong usage.`;

const own = (folder: string) => fileURLToPath(new URL(`../../${folder}`, import.meta.url));

/** `npm run check`: returns the exit code. */
function main(): number {
  const { values } = parseArgs({
    options: {
      stories: { type: 'string' },
      intents: { type: 'string' },
      tests: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const { stories, intents } = loadLibrary({
    storiesDir: values.stories === undefined ? storiesDir() : resolve(values.stories),
    intentsDir: values.intents === undefined ? own('intents') : resolve(values.intents),
    testsDir: values.tests === undefined ? own('tests/intents') : resolve(values.tests),
  });
  const facts = stories.reduce((sum, story) => sum + story.facts.length, 0);
  console.log(
    `${counted(intents.length, 'intent')}, ${counted(stories.length, 'story', 'stories')}, ${counted(facts, 'fact')}: no faults`,
  );
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  if (error instanceof DataError) console.log(`${error.message}\n${counted(error.faults.length, 'fault')}`);
  else if (error instanceof TypeError && 'code' in error) console.error(`${error.message}\n\n${USAGE}`);
  else throw error;
  process.exitCode = 2;
}
