import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Memory } from '../../../src/memory/memory.ts';
import { openMemory } from '../../../src/memory/open-memory.ts';
import { createEngine } from '../../../src/quotes/create-engine.ts';
import type { Pacing } from '../../../src/slack/corrections/pacing.ts';
import { type RunningApp, startApp } from '../../../src/slack/start-app.ts';
import { loadLibrary } from '../../../src/stories/load-library.ts';
import type { Library } from '../../../src/stories/story.ts';
import { startWorkspace } from '../../../src/workspace/start-workspace.ts';
import type { Ephemeral, Message } from '../../../src/workspace/wire-types.ts';
import type { Workspace } from '../../../src/workspace/workspace.ts';
import type { Change } from '../../stories/tiny-library.ts';
import { type TinyFolder, tinyFolder } from '../../stories/watching/watched-folder.ts';
import { manifest, silent } from '../harness.ts';
import { replies } from '../observe.ts';

/** A workspace with a story on disk, a memory in a file, and the app, which can be ended and started again. */
export interface Newsroom {
  workspace: Workspace;
  folder: TinyFolder;
  memory: () => Memory;
  running: () => RunningApp;
  library: () => Library;
  start(options?: { pacing?: Pacing }): Promise<void>;
  /** Ends the process: nothing that it had begun goes on. */
  end(): Promise<void>;
  /** Changes files of the story, and has the app take it over. */
  change(changes: Change[]): Promise<void>;
  /** Asks in a channel, in a thread of it, or in direct messages. */
  ask(user: string, text: string, channel?: string, threadTs?: string): Promise<Message>;
  /** Asks by a slash command: only that person sees the reply. */
  askPrivately(user: string, text: string, command?: string): Promise<Ephemeral>;
  /** Shares such a reply. */
  share(reply: Ephemeral, user: string): Promise<Message>;
}

const instant: Pacing = async () => {};

export async function openNewsroom({ keepText = true } = {}): Promise<Newsroom> {
  const folder = tinyFolder();
  const root = mkdtempSync(join(tmpdir(), 'on-record-memory-'));
  const workspace = await startWorkspace({ manifest, retryDelaysMs: [] });
  const load = () => loadLibrary({ storiesDir: folder.storiesDir });
  let library = load();
  const engine = createEngine(library);
  let memory: Memory | undefined;
  let running: RunningApp | undefined;
  const newsroom: Newsroom = {
    workspace,
    folder,
    library: () => library,
    memory: () => need(memory),
    running: () => need(running),
    async start({ pacing = instant } = {}) {
      memory = await openMemory(`file:${join(root, 'memory.db')}`, { owner: 'newsroom', keepText });
      const { bot, app } = workspace.tokens;
      running = await startApp({
        ask: engine.ask,
        library: () => library,
        memory,
        pacing,
        slack: { mode: 'socket', botToken: bot, appToken: app },
        slackApiUrl: workspace.apiUrl,
        log: silent,
        patience: { forMs: 2_000, firstPauseMs: 20 },
      });
    },
    async end() {
      await running?.stop(2_000);
      await memory?.close();
      running = undefined;
      memory = undefined;
    },
    async change(changes) {
      folder.save(changes);
      library = load();
      await engine.swap(library);
      running?.stories.changed();
      await running?.stories.idle();
    },
    async ask(user, text, channel = 'newsroom', threadTs = undefined) {
      const before = replies(workspace, channel).length;
      const words = channel.startsWith('@') ? text : workspace.typed(`@onrecord ${text}`);
      workspace.post({ channel, user, text: words, ...(threadTs === undefined ? {} : { thread_ts: threadTs }) });
      await workspace.waitFor(() => replies(workspace, channel).length > before);
      await need(running).idle();
      return need(replies(workspace, channel).at(-1));
    },
    async askPrivately(user, text, command = '/fact') {
      const before = workspace.ephemerals(user).length;
      await workspace.command({ user, channel: 'newsroom', command, text });
      await workspace.waitFor(() => workspace.ephemerals(user).length > before);
      await need(running).idle();
      return need(workspace.ephemerals(user).at(-1));
    },
    async share({ ts }, user) {
      const before = replies(workspace, 'newsroom').length;
      await workspace.click({ user, channel: 'newsroom', ts, action_id: 'share' });
      await workspace.waitFor(() => replies(workspace, 'newsroom').length > before);
      await need(running).idle();
      return need(replies(workspace, 'newsroom').at(-1));
    },
  };
  onTestFinished(async () => {
    await newsroom.end();
    await workspace.close();
    rmSync(root, { recursive: true });
  });
  await newsroom.start();
  await newsroom.running().stories.idle();
  return newsroom;
}

function need<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it is not there');
  return value;
}
