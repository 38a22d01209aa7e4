import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const BENCHES = {
  search: 'search/search-bench.ts',
  load: 'slack/load-bench.ts',
  mixed: 'slack/mixed-bench.ts',
  crash: 'slack/crash-bench.ts',
};

const USAGE = `npm run bench -- [search] [load] [mixed] [crash] [options]; without a name: search, then load
  search  the search beside Fuse.js and MiniSearch; takes --sizes, --quick, --json
  load    20 questions a second for two minutes, beside an app that only echoes; takes --seconds, --rate, --ceiling-mb, --quick
  mixed   2,000 mixed events, beside an app that only echoes; takes --events, --quick
  crash   the app killed 200 times while it answers and corrects; takes --kills, --only questions|corrections, --quick
  --quick in all of them: a small run, for a first look`;

/** Runs one benchmark in a process of its own, so that none inherits another's memory or warm code. Returns its exit code. */
function run(name: keyof typeof BENCHES, options: readonly string[]): number {
  const path = fileURLToPath(new URL(BENCHES[name], import.meta.url));
  return spawnSync(process.execPath, [...process.execArgv, path, ...options], { stdio: 'inherit' }).status ?? 1;
}

const args = process.argv.slice(2);
const named = (Object.keys(BENCHES) as (keyof typeof BENCHES)[]).filter((name) => args.includes(name));
const rest = args.filter((arg) => !Object.keys(BENCHES).includes(arg));
if (args.includes('--help')) console.log(USAGE);
else {
  const codes = (named.length > 0 ? named : (['search', 'load'] as const)).map((name) => run(name, rest));
  process.exitCode = Math.max(...codes);
}
