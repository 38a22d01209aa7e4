import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { startWorkspace } from '../../src/workspace/start-workspace.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';

/** `replay` is our app with every answer known beforehand; `echo` a bare Bolt app. */
export type BenchApp = 'ours' | 'replay' | 'echo';

const usageSchema = z.object({ cpuMs: z.number(), rssMb: z.number(), heapMb: z.number() });
/** What the app's process has used: processor time so far, memory now. */
export type Usage = z.infer<typeof usageSchema>;

/** An app in a process of its own, connected to a workspace in this one. */
export interface MeasuredApp {
  workspace: Workspace;
  /** `collected`: after garbage collection, which holds everything up meanwhile. */
  usage: (heap?: 'collected') => Promise<Usage>;
  close: () => Promise<void>;
}

interface MeasuredAppOptions {
  app: BenchApp;
  mode: 'socket' | 'http';
  users: string[];
  channels: string[];
  /** V8's ceiling for the app's heap, in MB: beyond it the process dies. */
  ceilingMb?: number;
}

/** Starts both and waits until the app is connected and has answered some questions to itself. Its memory is an SQLite file. */
export async function startMeasuredApp({
  app,
  mode,
  users,
  channels,
  ceilingMb,
}: MeasuredAppOptions): Promise<MeasuredApp> {
  const manifest: unknown = parse(readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8'));
  const named = channels.map((name) => ({ name }));
  const workspace = await startWorkspace({ manifest, users, channels: named, retryDelaysMs: [] });
  const folder = mkdtempSync(join(tmpdir(), 'on-record-bench-'));
  const ceiling = ceilingMb === undefined ? [] : [`--max-old-space-size=${ceilingMb}`];
  const child = fork(new URL('./bench-app.ts', import.meta.url), {
    execArgv: ['--import', 'tsx', '--expose-gc', ...ceiling],
  });
  const close = async () => {
    child.kill('SIGKILL');
    await workspace.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const port = await freePort();
    const { bot: botToken, app: appToken, signingSecret } = workspace.tokens;
    const databaseUrl = `file:${join(folder, 'memory.db')}`;
    const slack = { mode, botToken, appToken, signingSecret, slackApiUrl: workspace.apiUrl, port };
    child.send({ ...slack, app, databaseUrl });
    await replyOf(child);
    if (mode === 'http') await workspace.connectHttp(`http://127.0.0.1:${port}/slack/events`);
  } catch (error) {
    await close();
    throw error;
  }
  const usage = async (heap?: 'collected') => {
    child.send(heap ?? 'usage');
    return usageSchema.parse(await replyOf(child));
  };
  return { workspace, usage, close };
}

/** The child's next message. Rejects when it ends instead, as it does at its memory ceiling. */
async function replyOf(child: ChildProcess): Promise<unknown> {
  const stop = new AbortController();
  const ended = once(child, 'exit', { signal: stop.signal }).then(([code, signal]) => {
    throw new Error(`the app ended: ${code ?? signal}`);
  });
  try {
    const [message] = await Promise.race([once(child, 'message', { signal: stop.signal }), ended]);
    return message;
  } finally {
    ended.catch(() => {});
    stop.abort();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}
