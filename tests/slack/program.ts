import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Every variable the program reads, empty, so that no `.env` of a checkout reaches the tests. */
const VARIABLES = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_API_URL', 'STORIES_DIR'];
const OTHERS = ['DATABASE_URL', 'RETENTION_DAYS', 'KEEP_TEXT', 'PORT', 'HOST', 'LOG_LEVEL'];
const NOTHING = Object.fromEntries([...VARIABLES, ...OTHERS].map((name) => [name, '']));

/** The program as `npm start` runs it. */
export interface Program {
  /** All that it has printed so far. */
  output(): string;
  /** Resolves when it has printed this. Rejects when it ends first. */
  says(words: string): Promise<void>;
  signal(name: NodeJS.Signals): void;
  /** Its exit code, when it has ended. */
  ended: Promise<number | null>;
}

/** Starts `src/main.ts` with nothing in its environment but this, and a database of its own. */
export function startProgram(environment: Record<string, string>): Program {
  const database = { DATABASE_URL: `file:${join(mkdtempSync(join(tmpdir(), 'on-record-')), 'memory.db')}` };
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, ...NOTHING, ...database, ...environment },
  });
  let output = '';
  const take = (data: Buffer) => {
    output += data;
    child.emit('printed');
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const ended = once(child, 'close').then(([code]: (number | null)[]) => code ?? null);
  return {
    output: () => output,
    async says(words) {
      while (!output.includes(words)) {
        const end = await Promise.race([once(child, 'printed').then(() => undefined), ended]);
        if (end !== undefined && !output.includes(words)) throw new Error(`ended with ${end}: ${output}`);
      }
    },
    signal: (name) => child.kill(name),
    ended,
  };
}
