import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { z } from 'zod';
import { openRuns } from '../../../src/corrections/correction-record.ts';
import { aroundCalls } from '../../../src/memory/around-calls.ts';
import { startMemory } from '../../../src/memory/start-memory.ts';
import { createEngine } from '../../../src/quotes/create-engine.ts';
import { startApp } from '../../../src/slack/start-app.ts';
import { loadLibrary } from '../../../src/stories/load-library.ts';
import { watchStories } from '../../../src/stories/watching/watch-stories.ts';
import { ACTS, type Act, actOfCall, MEMORY_ACTS, WHENS } from './correction-points.ts';

// The app in a process of its own, put together as in main.ts, with stories on disk. It kills itself at a point that its parent names.

const pointSchema = z.object({
  act: z.enum(ACTS.map(([act]) => act)),
  when: z.enum(WHENS),
  nth: z.number(),
});
const jobSchema = z.object({
  storiesDir: z.string(),
  intentsDir: z.string(),
  databaseUrl: z.string(),
  botToken: z.string(),
  appToken: z.string(),
  slackApiUrl: z.string(),
  leaseMs: z.number(),
  owner: z.string().optional(),
  armed: pointSchema.optional(),
});
const { storiesDir, intentsDir, databaseUrl, leaseMs, owner, ...job } = jobSchema.parse(
  JSON.parse(process.argv[2] ?? ''),
);
let { armed } = job;
let seen = 0;

async function mortal<T>(act: Act | undefined, make: () => Promise<T>): Promise<T> {
  const isHere = armed !== undefined && act === armed.act;
  if (isHere) seen += 1;
  // Counted when it begins: others of its kind may begin before it is done.
  const isLast = isHere && seen === armed?.nth;
  if (isLast && armed?.when === 'before') process.kill(process.pid, 'SIGKILL');
  const result = await make();
  if (isLast) process.kill(process.pid, 'SIGKILL');
  return result;
}

const { fetch } = globalThis;
globalThis.fetch = (input, init) => {
  const method = new URL(input instanceof Request ? input.url : input).pathname.split('/').at(-1) ?? '';
  const body = typeof init?.body === 'string' ? Object.fromEntries(new URLSearchParams(init.body)) : {};
  return mortal(actOfCall(method, body), () => fetch(input, init));
};

let library = loadLibrary({ storiesDir, intentsDir });
const engine = createEngine(library);
const memory = await startMemory(databaseUrl, { leaseMs, report: () => {}, ...(owner === undefined ? {} : { owner }) });
const around = <G extends object>(store: string, group: G): G =>
  aroundCalls(group, ({ method, make }) => mortal(MEMORY_ACTS[`${store}.${method}`], make));
const running = await startApp({
  ask: engine.ask,
  library: () => library,
  memory: {
    ...memory,
    corrections: around('corrections', memory.corrections),
    values: around('values', memory.values),
    revisions: around('revisions', memory.revisions),
    ledger: around('ledger', memory.ledger),
    watches: around('watches', memory.watches),
  },
  leaseMs,
  pacing: async () => {},
  slack: { mode: 'socket', botToken: job.botToken, appToken: job.appToken },
  slackApiUrl: job.slackApiUrl,
  log: pino({ level: process.env.CRASH_LOG ?? 'silent' }, pino.destination(2)),
});
const watch = watchStories({
  ...{ storiesDir, library, quietMs: 100, lookMs: 200 },
  onSwap: async (next) => {
    await engine.swap(next);
    library = next;
    running.stories.changed();
  },
  onRefused: running.stories.refused,
  onError: console.error,
});
await watch.ready;
const isFinished = async () => {
  await Promise.all([running.idle(), running.stories.idle()]);
  return (await openRuns(memory)).length + (await memory.corrections.runs()).length === 0;
};
process.on('message', async (message) => {
  // What an ended process has in hand is taken up when its lease has run out.
  if (message === 'idle') while (!(await isFinished())) await pause(50);
  else armed = pointSchema.parse(JSON.parse(z.string().parse(message)));
  process.send?.('done');
});
process.send?.('done');
