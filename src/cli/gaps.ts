import { parseArgs } from 'node:util';
import { groupQuestions, type QuestionGroup } from '../answers/grouping/group-questions.ts';
import { databaseUrl } from '../config.ts';
import { ConfigError } from '../errors.ts';
import { MemoryUnavailable } from '../memory/memory-unavailable.ts';
import { openMemory } from '../memory/open-memory.ts';
import { DEFAULT_DATABASE_URL } from '../memory/read-database-url.ts';
import { counted } from './counted.ts';

const USAGE = `List what was asked and not answered, near-duplicates together, most frequent first.

  npm run gaps                   of all stories
  npm run gaps -- --story SLUG   of one
  --json                         as JSON, one group a line
  --help                         this text

Reads the database of DATABASE_URL. Exit code: 0, also when there is nothing; 2 wrong usage, or no database.`;

/** So many of the newest open questions are looked at. */
const MOST = 10_000;

/** `npm run gaps`: returns the exit code. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { story: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const memory = await openMemory(databaseUrl(process.env) ?? DEFAULT_DATABASE_URL);
  try {
    const which = values.story === undefined ? {} : { story: values.story };
    const groups = groupQuestions(await memory.unanswered.list({ open: true, limit: MOST, ...which }));
    if (values.json) for (const group of groups) console.log(JSON.stringify(group));
    else print(groups);
    return 0;
  } finally {
    await memory.close();
  }
}

function print(groups: readonly QuestionGroup[]): void {
  for (const { count, last, story, question } of groups) {
    console.log(`${String(count).padStart(4)}  ${new Date(last).toISOString().slice(0, 10)}  ${story}  ${question}`);
  }
  console.log(counted(groups.length, 'open question'));
}

try {
  process.exitCode = await main();
} catch (error) {
  if (error instanceof ConfigError || error instanceof MemoryUnavailable) console.error(error.message);
  else if (error instanceof TypeError && 'code' in error) console.error(`${error.message}\n\n${USAGE}`);
  else throw error;
  process.exitCode = 2;
}
