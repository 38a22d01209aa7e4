import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type EngineName, engineNames } from './engines.ts';
import { type Measurement, measure } from './measure.ts';
import { summarize } from './summarize.ts';
import { printRatios, printTable } from './table.ts';

const USAGE = `npm run bench -- [--sizes 100,1000] [--quick] [--json]
  --sizes  records, several parted by commas (default 100,1000,10000,100000)
  --quick  fewer questions, up to 10,000 records
  --json   one JSON line a row instead of the table`;

const { values } = parseArgs({
  options: {
    sizes: { type: 'string' },
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
    one: { type: 'string' },
  },
});

if (values.help) console.log(USAGE);
else if (values.one) measureHere(values.one);
else compare(values.sizes ?? (values.quick ? '100,1000,10000' : '100,1000,10000,100000'));

/** The child's part: `engine/size/count` measured in this process, printed as JSON. */
function measureHere(task: string): void {
  const [name, size, count] = task.split('/');
  const engine = engineNames.find((known) => known === name);
  if (!engine) throw new Error(`No engine is called ${name}`);
  process.stdout.write(JSON.stringify(measure(engine, Number(size), Number(count))));
}

function compare(sizes: string): void {
  const summaries = sizes.split(',').flatMap((text) => {
    const size = Number(text);
    if (!Number.isInteger(size) || size < 10) throw new Error(`Not a number of records: ${text}\n${USAGE}`);
    const measured = engineNames.map((engine) => measureApart(engine, size));
    const scan = measured.find(({ engine }) => engine === 'fuse.js');
    return measured.map((one) => summarize(one, scan));
  });
  if (values.json) for (const line of summaries) console.log(JSON.stringify(line));
  else console.log(`${printTable(summaries)}\n\n${printRatios(summaries)}`);
}

/** Measures in a fresh process, so that no engine inherits another's memory or warm code. */
function measureApart(engine: EngineName, size: number): Measurement {
  const task = `${engine}/${size}/${questionCount(engine, size)}`;
  const child = spawnSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), '--one', task], {
    encoding: 'utf8',
    maxBuffer: 64e6,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.status !== 0) throw new Error(`The measurement ${task} failed`);
  process.stderr.write(`${task} done\n`);
  return JSON.parse(child.stdout) as Measurement;
}

/** A full scan is linear in the records, so at large sizes it is asked the first few questions only. */
function questionCount(engine: EngineName, size: number): number {
  const all = values.quick ? 100 : 400;
  if (engine !== 'fuse.js') return all;
  return Math.max(values.quick ? 20 : 30, Math.min(all, Math.round((values.quick ? 2e5 : 2e6) / size)));
}
