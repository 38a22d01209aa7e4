import { pino } from 'pino';
import { z } from 'zod';
import { aroundCalls, type Call } from '../../../src/memory/around-calls.ts';
import { startMemory } from '../../../src/memory/start-memory.ts';
import { startApp } from '../../../src/slack/start-app.ts';
import { fakeAsk } from '../fake-ask.ts';
import { POINTS, type Point } from './crash-points.ts';

// The app in a process of its own, which kills itself at a point that its parent names: "accept before" is before the call of
// inbox.accept or ledger.intend and so on, "accept after" when that has returned.

const pointSchema = z.enum(POINTS).optional();
const jobSchema = z.object({
  databaseUrl: z.string(),
  botToken: z.string(),
  appToken: z.string(),
  slackApiUrl: z.string(),
  armed: pointSchema,
});
const job = jobSchema.parse(JSON.parse(process.argv[2] ?? ''));
let armed: Point | undefined = job.armed;

const dieAt = (point: string) => {
  if (point === armed) process.kill(process.pid, 'SIGKILL');
};
const mortal = async ({ method, make }: Call) => {
  dieAt(`${method} before`);
  const result = await make();
  dieAt(`${method} after`);
  return result;
};

const memory = await startMemory(job.databaseUrl, { owner: 'crash-app', report: () => {} });
const { running } = await start();
process.on('message', async (message) => {
  if (message === 'idle') await running.idle();
  else armed = pointSchema.parse(message);
  process.send?.('done');
});
process.send?.('done');

async function start() {
  const { botToken, appToken, slackApiUrl } = job;
  const running = await startApp({
    ask: fakeAsk,
    slack: { mode: 'socket', botToken, appToken },
    slackApiUrl,
    memory: { ...memory, inbox: aroundCalls(memory.inbox, mortal), ledger: aroundCalls(memory.ledger, mortal) },
    log: pino({ level: 'silent' }),
  });
  return { running };
}
