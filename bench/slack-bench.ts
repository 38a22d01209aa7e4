import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { parse } from 'yaml';
import { z } from 'zod';
import { storiesDir } from '../src/config.ts';
import { createQuoteDesk } from '../src/quotes/create-quote-desk.ts';
import { loadLibrary } from '../src/stories/load-library.ts';
import { startWorkspace } from '../src/workspace/start-workspace.ts';
import type { Workspace } from '../src/workspace/workspace.ts';
import { readQuestions } from './slack-bench-questions.ts';
import { type Tally, work } from './slack-bench-work.ts';

// Measures the Slack app end to end: 2,000 mixed events over loopback, against a bare Bolt app that echoes and takes the same
// events in the same run. Usage: tsx bench/slack-bench.ts [events]. Exit code 1 when a reply is missing, doubled or uncalled for.

const EVENTS = Number(process.argv[2] ?? 2_000);
const USERS = 16;
const LIBRARY = loadLibrary({ storiesDir: storiesDir({}) });
const QUESTIONS = readQuestions(LIBRARY, createQuoteDesk(LIBRARY));
const usageSchema = z.object({ cpuMs: z.number(), rssMb: z.number() });

interface Result extends Tally {
  perSecond: number;
  ackP50: number;
  ackP99: number;
  replyP50: number;
  replyP99: number;
  cpuMsPerEvent: number;
  rssMb: number;
}

async function measure(app: 'ours' | 'replay' | 'echo', mode: 'socket' | 'http'): Promise<Result> {
  const manifest: unknown = parse(readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8'));
  const names = Array.from({ length: USERS }, (_, at) => `user${at}`);
  const channels = names.map((name) => ({ name: `desk-${name}` }));
  const workspace = await startWorkspace({ manifest, users: names, channels, retryDelaysMs: [] });
  const child = fork(new URL('./slack-bench-app.ts', import.meta.url), { execArgv: ['--import', 'tsx'] });
  try {
    const port = await freePort();
    const { bot: botToken, app: appToken, signingSecret } = workspace.tokens;
    child.send({ app, mode, botToken, appToken, signingSecret, slackApiUrl: workspace.apiUrl, port });
    await once(child, 'message');
    if (mode === 'http') await workspace.connectHttp(`http://127.0.0.1:${port}/slack/events`);
    const before = await usageOf(child);
    const started = performance.now();
    const tally = await work(workspace, names, QUESTIONS, EVENTS);
    const seconds = (performance.now() - started) / 1_000;
    const after = await usageOf(child);
    return summarize(workspace, tally, seconds, { cpuMs: after.cpuMs - before.cpuMs, rssMb: after.rssMb });
  } finally {
    child.kill('SIGKILL');
    await workspace.close();
  }
}

function summarize(workspace: Workspace, tally: Tally, seconds: number, usage: z.infer<typeof usageSchema>): Result {
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

async function usageOf(child: ChildProcess) {
  child.send('usage');
  const [usage] = await once(child, 'message');
  return usageSchema.parse(usage);
}

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

const FIGURES = ['perSecond', 'ackP50', 'ackP99', 'replyP50', 'replyP99', 'cpuMsPerEvent', 'rssMb'] as const;

for (const mode of ['socket', 'http'] as const) {
  // There and back again: what drifts with time falls on all alike.
  const runs: Record<'ours' | 'replay' | 'echo', Result[]> = { ours: [], replay: [], echo: [] };
  for (const app of ['echo', 'replay', 'ours', 'ours', 'replay', 'echo'] as const)
    runs[app].push(await measure(app, mode));
  const mean = (results: Result[], figure: (typeof FIGURES)[number]) =>
    results.reduce((sum, result) => sum + result[figure], 0) / results.length;
  console.log(
    `\n${mode}: ${EVENTS} events, ${USERS} people at once; replay is ours with every answer known beforehand`,
  );
  console.log('figure             ours    replay      echo  ours/echo  replay/echo');
  for (const figure of FIGURES) {
    const [ours, replay, echo] = [mean(runs.ours, figure), mean(runs.replay, figure), mean(runs.echo, figure)];
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
