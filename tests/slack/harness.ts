import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { pino } from 'pino';
import { parse } from 'yaml';
import type { SlackConfig } from '../../src/config.ts';
import { createLog } from '../../src/slack/create-log.ts';
import { type RunningApp, type StartOptions, startApp } from '../../src/slack/start-app.ts';
import { startWorkspace } from '../../src/workspace/start-workspace.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import type { WorkspaceOptions } from '../../src/workspace/workspace-options.ts';
import { fakeAsk } from './fake-ask.ts';

export type Mode = 'socket' | 'http';
export const MODES: readonly Mode[] = ['socket', 'http'];

/** The app's own manifest: the workspace then refuses what the manifest does not allow. */
export const manifest: unknown = parse(readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8'));

/** The app running against a workspace, and what it logged. */
export interface Scene {
  workspace: Workspace;
  running: RunningApp;
  log: Record<string, unknown>[];
  /** Reasons for which the app said that it cannot go on. */
  lost: Error[];
  requestUrl: string;
  close(): Promise<void>;
}

/** A free TCP port of this machine. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** Starts a workspace with the app in it, over the real receiver of the mode. */
export async function startScene(
  mode: Mode,
  options: Partial<StartOptions> & { workspace?: WorkspaceOptions } = {},
): Promise<Scene> {
  const { workspace: workspaceOptions, ...rest } = options;
  const workspace = await startWorkspace({ manifest, retryDelaysMs: [], ...workspaceOptions });
  const { bot, app, signingSecret } = workspace.tokens;
  const port = await freePort();
  const log: Record<string, unknown>[] = [];
  const lost: Error[] = [];
  const slack: SlackConfig =
    mode === 'socket'
      ? { mode, botToken: bot, appToken: app }
      : { mode, botToken: bot, signingSecret, port, host: '127.0.0.1' };
  const running = await startApp({
    ask: fakeAsk,
    slack,
    slackApiUrl: workspace.apiUrl,
    log: createLog('info', (line) => log.push(JSON.parse(line))),
    onLost: (reason) => lost.push(reason),
    patience: { forMs: 5_000, firstPauseMs: 20 },
    ...rest,
  });
  const requestUrl = `http://127.0.0.1:${port}/slack/events`;
  if (mode === 'http') await workspace.connectHttp(requestUrl);
  return {
    workspace,
    running,
    log,
    lost,
    requestUrl,
    async close() {
      await running.stop(2_000);
      await workspace.close();
    },
  };
}

/** A log that goes nowhere. */
export const silent = pino({ level: 'silent' });
