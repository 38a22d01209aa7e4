import { App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import { pino } from 'pino';
import { z } from 'zod';
import { storiesDir } from '../../src/config.ts';
import { startMemory } from '../../src/memory/start-memory.ts';
import { createQuoteDesk } from '../../src/quotes/create-quote-desk.ts';
import { LEASE_MS } from '../../src/slack/build-app.ts';
import { startApp } from '../../src/slack/start-app.ts';
import { loadLibrary } from '../../src/stories/load-library.ts';
import { readQuestions, replaying } from './bench-questions.ts';

// One of the apps that are measured, in a process of its own: ours, or a bare Bolt app that echoes.
// It is told what to be by a message, says "ready", and tells its processor time and memory when asked for "usage", or "collected".

const jobSchema = z.object({
  app: z.enum(['ours', 'replay', 'echo']),
  mode: z.enum(['socket', 'http']),
  botToken: z.string(),
  appToken: z.string(),
  signingSecret: z.string(),
  slackApiUrl: z.string(),
  port: z.number(),
  databaseUrl: z.string(),
});
type Job = z.infer<typeof jobSchema>;

/** Our app; as `replay`, with every answer known beforehand, so that only what is around the engine is measured. */
async function startOurs({ app, mode, slackApiUrl, port, databaseUrl, ...tokens }: Job): Promise<void> {
  const { botToken, appToken, signingSecret } = tokens;
  const library = loadLibrary({ storiesDir: storiesDir({}) });
  const engine = createQuoteDesk(library);
  const ask = app === 'replay' ? replaying(engine) : engine;
  readQuestions(library, ask);
  const slack =
    mode === 'socket' ? { mode, botToken, appToken } : { mode, botToken, signingSecret, port, host: '127.0.0.1' };
  const memory = await startMemory(databaseUrl, { leaseMs: LEASE_MS, report: console.error });
  await startApp({ ask, slack, slackApiUrl, memory, library: () => library, log: pino({ level: 'silent' }) });
}

/** The least a Bolt app can do that answers the same: no engine, no memory, one reply each. */
async function startEcho({ mode, botToken, appToken, signingSecret, slackApiUrl, port }: Job): Promise<void> {
  const receiver =
    mode === 'socket'
      ? new SocketModeReceiver({ appToken, installerOptions: { clientOptions: { slackApiUrl } } })
      : new HTTPReceiver({ signingSecret });
  const app = new App({ token: botToken, receiver, clientOptions: { slackApiUrl }, deferInitialization: true });
  const reply = (text: string) => ({
    text,
    blocks: [
      { type: 'section' as const, text: { type: 'mrkdwn' as const, text } },
      {
        type: 'actions' as const,
        elements: [
          {
            type: 'button' as const,
            action_id: 'ask:suggestion-0',
            text: { type: 'plain_text' as const, text: 'Ask' },
            value: 'x',
          },
        ],
      },
    ],
  });
  app.event('app_mention', async ({ event, say, context }) => {
    if (context.retryNum || event.bot_id) return;
    await say({ ...reply(event.text), thread_ts: event.thread_ts ?? event.ts });
  });
  app.message(async ({ message, say, context }) => {
    if (context.retryNum || message.subtype || message.bot_id || message.text?.includes(`<@${context.botUserId}>`))
      return;
    if (message.channel_type === 'im') await say(reply(message.text ?? ''));
    else if (message.thread_ts) await say({ ...reply(message.text ?? ''), thread_ts: message.thread_ts });
  });
  app.command(/./, async ({ command, ack, respond }) => {
    await ack();
    await respond(reply(command.text));
  });
  app.action(/./, async ({ ack, respond }) => {
    await ack();
    await respond({ ...reply('pressed'), replace_original: false });
  });
  await app.init();
  await (mode === 'socket' ? app.start() : app.start(port));
}

process.on('message', async (message) => {
  if (message === 'usage' || message === 'collected') {
    const { user, system } = process.cpuUsage();
    const cpuMs = (user + system) / 1_000;
    if (message === 'collected') globalThis.gc?.();
    const { rss, heapUsed } = process.memoryUsage();
    process.send?.({ cpuMs, rssMb: rss / 2 ** 20, heapMb: heapUsed / 2 ** 20 });
    return;
  }
  const job = jobSchema.parse(message);
  await (job.app === 'echo' ? startEcho(job) : startOurs(job));
  process.send?.('ready');
});
