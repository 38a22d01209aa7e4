import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { type Config, readConfig } from './config.ts';
import { ConfigError, DataError } from './errors.ts';
import type { Memory } from './memory/memory.ts';
import { createMemoryInProcess } from './memory/memory-in-process.ts';
import { startMemory } from './memory/start-memory.ts';
import { createEngine } from './quotes/create-engine.ts';
import { LEASE_MS } from './slack/build-app.ts';
import { createLog } from './slack/create-log.ts';
import { inTurns } from './slack/in-turns.ts';
import { runApp } from './slack/run-app.ts';
import type { RunningApp } from './slack/start-app.ts';
import { loadLibrary } from './stories/load-library.ts';
import { type StoryWatch, watchStories } from './stories/watching/watch-stories.ts';

/** Puts the parts together and runs the app. Returns the exit code. */
async function main(): Promise<number> {
  const config = readConfig();
  const { slack } = config;
  return slack.mode === 'local' ? runLocally(config, slack.port) : run({ ...config, slack }, inDatabase(config));
}

type NewMemory = (log: Logger) => Promise<Memory>;

/** The memory that the environment asks for, which tells the log how it is. */
function inDatabase({ databaseUrl, retentionDays, keepText, slack }: Config): NewMemory {
  // A port is one process's on a machine; several may connect by Socket Mode, and wait until the lease of one that died is over.
  const owner = slack.mode === 'http' ? { owner: `${hostname()}:${slack.port}` } : {};
  return (log) =>
    startMemory(databaseUrl, {
      ...owner,
      retentionDays,
      keepText,
      leaseMs: LEASE_MS,
      report: (change) => {
        if (change.state === 'degraded')
          log.error(change, 'memory is degraded: answering goes on without the database');
        else log.warn(change, 'memory has recovered');
      },
    });
}

async function run(
  config: Config & Pick<Parameters<typeof runApp>[0], 'slack'>,
  newMemory: NewMemory,
): Promise<number> {
  const { storiesDir, slack, slackApiUrl, logLevel } = config;
  let library = loadLibrary({ storiesDir });
  const engine = createEngine(library, { passCleanedUp: config.passCleanedUp, work: inTurns });
  const { failed } = library.replies;
  const folders = { storiesDir, proposalsDir: resolve('.data/proposals') };
  const log = createLog(logLevel);
  const memory = await newMemory(log);
  let watch: StoryWatch | undefined;
  const onRunning = ({ stories }: RunningApp) => {
    watch = watchStories({
      storiesDir,
      library,
      onSwap: async (next) => {
        await engine.swap(next);
        library = next;
        stories.changed();
      },
      onRefused: stories.refused,
      onError: (error) => log.error({ err: error }, 'watching the stories failed'),
    });
  };
  try {
    const parts = { ask: engine.ask, library: () => library, folders, memory, failed, onRunning };
    return await runApp({ ...parts, slack, slackApiUrl, log });
  } finally {
    await watch?.close();
    await memory.close();
  }
}

/** Runs the app in a workspace on this machine, to which it connects as it would to Slack. */
async function runLocally(config: Config, port: number): Promise<number> {
  const { openWorkspace } = await import('./workspace/open-workspace.ts');
  const { loadManifest } = await import('./workspace/load-manifest.ts');
  const manifest = loadManifest(fileURLToPath(new URL('../manifest.yml', import.meta.url)));
  const { workspace, address } = await openWorkspace({ port, manifest });
  const { tokens, apiUrl, app } = workspace;
  const ready = `${app.name} is ready, without Slack: open ${address} and click a question, or type /fact in a channel.`;
  console.log(`${app.name} is starting: it reads and learns its stories first, which takes some seconds.`);
  workspace
    .waitFor(() => workspace.connections() > 0, 60_000)
    .then(
      () => console.log(ready),
      () => {}, // the app itself says why it does not connect
    );
  try {
    const slack = { mode: 'socket', botToken: tokens.bot, appToken: tokens.app } as const;
    // What the workspace forgets when it ends, the app has no use for either.
    const newMemory = config.databaseUrl === undefined ? () => createMemoryInProcess() : inDatabase(config);
    return await run({ ...config, slack, slackApiUrl: apiUrl }, newMemory);
  } finally {
    await workspace.close();
  }
}

try {
  // Timers of the Slack clients can outlive the app by half a minute, so the process is ended, not left to end.
  process.exit(await main());
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof DataError)) throw error;
  console.error(error.message);
  process.exit(2);
}
