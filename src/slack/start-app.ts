import type { App } from '@slack/bolt';
import type { Logger } from 'pino';
import type { SlackConfig } from '../config.ts';
import type { Memory } from '../memory/memory.ts';
import { createMemoryInProcess } from '../memory/memory-in-process.ts';
import { boltLogger } from './bolt-logger.ts';
import { type AppParts, buildApp, LEASE_MS } from './build-app.ts';
import { callSlack } from './call-slack.ts';
import type { StoryDesk } from './corrections/story-desk.ts';
import { explainFailure, refusedCredential } from './explain-failure.ts';
import { createHttpLine } from './http-line.ts';
import { keepSwept } from './keep-swept.ts';
import { createSocketLine } from './socket-line.ts';
import { within } from './within.ts';

/** What the app starts with. */
export interface StartOptions
  extends Pick<AppParts, 'ask' | 'revisionOf' | 'leaseMs' | 'failed' | 'patience' | 'library' | 'pacing' | 'folders'> {
  slack: SlackConfig;
  /** What outlives a restart, the caller's to close; left out, one that ends with the process. */
  memory?: Memory;
  slackApiUrl: string;
  log: Logger;
  /** Called when the app cannot go on, because a token was revoked. */
  onLost?: (reason: Error) => void;
  /** Milliseconds until a start that has not succeeded counts as failed; default 30,000. */
  startTimeoutMs?: number;
  /** Milliseconds without a Socket Mode connection until the reason is looked for; default 5,000. */
  graceMs?: number;
}

/** A running app. */
export interface RunningApp {
  app: App;
  /** To be told when stories change; what changed while nothing ran is found at the start. */
  stories: StoryDesk;
  /** Resolves when nothing that was received is still being worked on. */
  idle(): Promise<void>;
  /** Takes nothing new, finishes what is in hand within `drainMs` (default 8,000), and tells whether all of it was finished. */
  stop(drainMs?: number): Promise<boolean>;
}

/** Starts the app over Socket Mode or HTTP. Rejects with ConfigError when Slack refuses a credential, StartError for all else. */
export async function startApp(options: StartOptions): Promise<RunningApp> {
  const { slack, slackApiUrl, log, onLost = () => {}, startTimeoutMs = 30_000, graceMs = 5_000 } = options;
  const common = { slackApiUrl, logger: boltLogger(log), onLost, startTimeoutMs, graceMs };
  const memory = options.memory ?? (await createMemoryInProcess({ leaseMs: options.leaseMs ?? LEASE_MS }));
  const line =
    slack.mode === 'socket'
      ? createSocketLine({ ...slack, ...common })
      : createHttpLine({ ...slack, ...common, memory });
  const onAccessLost = (code: string) => onLost(refusedCredential('bot', code));
  const parts = { ...options, memory, receiver: line.receiver, botToken: slack.botToken, onAccessLost };
  const { app, stories, idle, takeOver } = buildApp(parts);
  try {
    await callSlack(() => app.init(), { patience: { forMs: startTimeoutMs, firstPauseMs: 500 } });
    const endLine = await line.open(app);
    const endTakingOver = takeOver();
    const endUpkeep = keepSwept(memory, log);
    log.info({ mode: slack.mode }, 'running');
    stories.changed();
    return {
      app,
      stories,
      idle,
      async stop(drainMs = 8_000) {
        endTakingOver();
        endUpkeep();
        endLine();
        return within(drainMs, Promise.all([app.stop().then(idle), stories.stop()]));
      },
    };
  } catch (error) {
    await app.stop().catch(() => {});
    throw explainFailure(error, 'bot', slackApiUrl);
  }
}
