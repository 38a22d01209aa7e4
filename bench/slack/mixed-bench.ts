import { parseArgs } from 'node:util';
import { storiesDir } from '../../src/config.ts';
import { createQuoteDesk } from '../../src/quotes/create-quote-desk.ts';
import { loadLibrary } from '../../src/stories/load-library.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { readQuestions } from './bench-questions.ts';
import { type BenchApp, startMeasuredApp } from './measured-app.ts';
import { type Tally, work } from './mixed-work.ts';
import { mean, quantile } from './quantile.ts';

// Measures the Slack app end to end: 2,000 mixed events over loopback, against a bare Bolt app that echoes and takes the same
// events in the same run. Usage: npm run bench -- mixed [--events 2000] [--quick]. Exit code 1 when a reply is missing, doubled or uncalled for.

const { values } = parseArgs({ options: { events: { type: 'string' }, quick: { type: 'boolean', default: false } } });
const EVENTS = Number(values.events ?? (values.quick ? 320 : 2_000));
const USERS = 16;
const LIBRARY = loadLibrary({ storiesDir: storiesDir({}) });
const QUESTIONS = readQuestions(LIBRARY, createQuoteDesk(LIBRARY));

interface Result extends Tally {
  perSecond: number;
  ackP50: number;
  ackP99: number;
  replyP50: number;
  replyP99: number;
  cpuMsPerEvent: number;
  rssMb: number;
}

async function measure(app: BenchApp, mode: 'socket' | 'http'): Promise<Result> {
  const users = Array.from({ length: USERS }, (_, at) => `user${at}`);
  const channels = users.map((name) => `desk-${name}`);
  const { workspace, usage, close } = await startMeasuredApp({ app, mode, users, channels });
  try {
    const before = await usage();
    const started = performance.now();
    const tally = await work(workspace, users, QUESTIONS, EVENTS);
    const seconds = (performance.now() - started) / 1_000;
    const after = await usage();
    return summarize(workspace, tally, seconds, { cpuMs: after.cpuMs - before.cpuMs, rssMb: after.rssMb });
  } finally {
    await close();
  }
}

function summarize(
  workspace: Workspace,
  tally: Tally,
  seconds: number,
  usage: { cpuMs: number; rssMb: number },
): Result {
  const acks = workspace.acks.map(({ ms }) => ms);
  return {
    ...tally,
    perSecond: EVENTS / seconds,
    ackP50: quantile(acks, 0.5),
    ackP99: quantile(acks, 0.99),
    replyP50: quantile(tally.replyMs, 0.5),
    replyP99: quantile(tally.replyMs, 0.99),
    cpuMsPerEvent: usage.cpuMs / EVENTS,
    rssMb: usage.rssMb,
  };
}

const FIGURES = ['perSecond', 'ackP50', 'ackP99', 'replyP50', 'replyP99', 'cpuMsPerEvent', 'rssMb'] as const;

for (const mode of ['socket', 'http'] as const) {
  // There and back again: what drifts with time falls on all alike.
  const runs: Record<BenchApp, Result[]> = { ours: [], replay: [], echo: [] };
  for (const app of ['echo', 'replay', 'ours', 'ours', 'replay', 'echo'] as const)
    runs[app].push(await measure(app, mode));
  const meanOf = (results: Result[], figure: (typeof FIGURES)[number]) => mean(results.map((result) => result[figure]));
  console.log(
    `\n${mode}: ${EVENTS} events, ${USERS} people at once; replay is ours with every answer known beforehand`,
  );
  console.log('figure             ours    replay      echo  ours/echo  replay/echo');
  for (const figure of FIGURES) {
    const [ours, replay, echo] = [meanOf(runs.ours, figure), meanOf(runs.replay, figure), meanOf(runs.echo, figure)];
    const columns = [ours, replay, echo, ours / echo, replay / echo].map((value, at) =>
      value.toFixed(2).padStart(at < 3 ? 8 : 9),
    );
    console.log(`${figure.padEnd(14)} ${columns.join('  ')}`);
  }
  for (const { due, seen } of [...runs.ours, ...runs.replay]) {
    console.log(`replies due ${due}, seen ${seen}`);
    if (due !== seen) process.exitCode = 1;
  }
}
