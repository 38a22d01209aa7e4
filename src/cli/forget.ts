import { parseArgs } from 'node:util';
import { databaseUrl } from '../config.ts';
import { ConfigError } from '../errors.ts';
import { MemoryUnavailable } from '../memory/memory-unavailable.ts';
import { openMemory } from '../memory/open-memory.ts';
import { DEFAULT_DATABASE_URL } from '../memory/read-database-url.ts';
import { counted } from './counted.ts';

const USAGE = `Remove a person from what the app remembers, in the database of DATABASE_URL; the app may be running.

  npm run forget -- --user U0123ABCD
  --help                               this text

What they asked, said of answers and watch is deleted. Replies to them stay in the ledger, without the person, the question and
the words, so that they can still be corrected. Messages in Slack are Slack's and stay.

Exit code: 0 done, 2 wrong usage, or the database could not be reached.`;

/** Slack's id of a person. */
const USER = /^[UW][A-Z0-9]+$/;

/** `npm run forget`: returns the exit code. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { user: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const { user = '' } = values;
  if (!USER.test(user)) {
    console.error(
      `--user needs Slack's id of a person, such as U0123ABCD ("Copy member ID" in their profile).\n\n${USAGE}`,
    );
    return 2;
  }
  const memory = await openMemory(databaseUrl() ?? DEFAULT_DATABASE_URL);
  try {
    const rows = Object.entries(await memory.upkeep.forget(user)).filter(([, count]) => count > 0);
    const found = rows.map(([store, count]) => `${store}: ${counted(count, 'row')}`).join(', ');
    console.log(`${user}: ${found || 'nothing was kept'}`);
    return 0;
  } finally {
    await memory.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  if (error instanceof ConfigError || error instanceof MemoryUnavailable) console.error(error.message);
  else if (error instanceof TypeError && 'code' in error) console.error(`${error.message}\n\n${USAGE}`);
  else throw error;
  process.exitCode = 2;
}
