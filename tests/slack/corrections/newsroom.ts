import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Memory } from '../../../src/memory/memory.ts';
import { openMemory } from '../../../src/memory/open-memory.ts';
import type { PostingKind } from '../../../src/memory/stores/ledger-entry.ts';
import { createEngine } from '../../../src/quotes/create-engine.ts';
import type { Pacing } from '../../../src/slack/corrections/pacing.ts';
import { type RunningApp, startApp } from '../../../src/slack/start-app.ts';
import { factRevision } from '../../../src/stories/changes/fact-revision.ts';
import { loadLibrary } from '../../../src/stories/load-library.ts';
import type { Library } from '../../../src/stories/story.ts';
import { startWorkspace } from '../../../src/workspace/start-workspace.ts';
import type { Message } from '../../../src/workspace/wire-types.ts';
import type { Workspace } from '../../../src/workspace/workspace.ts';
import { ARTICLE, type Change, FACTS, STORY, tinyFiles } from '../../stories/tiny-library.ts';
import { type TinyFolder, tinyFolder } from '../../stories/watching/watched-folder.ts';
import { manifest, silent } from '../harness.ts';

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
  /** Notes in the ledger that a message told of facts, as of now; returns the entry. */
  note(message: NoteOf): Promise<string>;
  /** Asks in a channel, or in direct messages, and notes the reply. */
  ask(user: string, text: string, channel?: string): Promise<Message>;
}

interface NoteOf {
  kind: PostingKind;
  channel: string;
  user: string;
  question: string;
  message?: Message | undefined;
  facts?: string[];
}

const instant: Pacing = async () => {};

export const MOVED = '"We measured 40 millimetres of movement," Voss told The Ledger.';
export const MOVED_NOW = '"We measured 14 millimetres of movement," Voss told The Ledger.';

/** The story with another figure; `kind` is how it is announced, if it is. */
export function otherFigure(kind?: 'correction' | 'clarification' | 'update'): Change[] {
  return [
    [ARTICLE, '40 millimetres', '14 millimetres'],
    [FACTS, factsNow()],
    ...(kind ? [announced(kind, '[movement]')] : []),
  ];
}

/** facts.yml with the other figure, and with one more change. */
export function factsNow(from = '', to = ''): string {
  return tinyFacts()
    .replaceAll('40 millimetres', '14 millimetres')
    .replace('amount: 40', 'amount: 14')
    .replace(from, to);
}

/** An entry of the story's corrections, as a change of story.yml. */
export function announced(kind: string, facts: string, withdrawn = '[]'): Change {
  const at = new Date().toISOString().slice(0, 16);
  const entry = `corrections:\n  - at: ${at}Z\n    kind: ${kind}\n    facts: ${facts}\n    withdrawn: ${withdrawn}\n    note: The dam moved 14 millimetres, not 40 as we said.`;
  return [STORY, 'rights: None.', `rights: None.\n${entry}`];
}

/** The story without the fact. */
export function withoutMovement(): Change[] {
  const [before = '', rest = ''] = tinyFacts().split('  - id: movement\n');
  const after = rest.slice(rest.indexOf('  - id: asked\n'));
  return [
    [ARTICLE, `${MOVED}\n`, ''],
    [FACTS, `${before}${after}`],
    [STORY, 'brief: [holds, movement]', 'brief: [holds]'],
  ];
}

function tinyFacts(): string {
  return tinyFiles[FACTS] ?? '';
}

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
      engine.swap(library);
      running?.stories.changed();
      await running?.stories.idle();
    },
    async note({ kind, channel, user, question, message, facts = ['movement'] }) {
      const [story] = library.stories;
      if (!story) throw new Error('no story');
      const { ledger } = need(memory);
      const known = new Map(story.facts.map((fact) => [fact.id, factRevision(fact, story)]));
      const id = await ledger.intend({
        ...{ askId: `${kind}-${user}-${channel}-${message?.ts ?? question}`, kind, question, story: story.slug },
        ...{ channel: workspace.channel(channel).id, threadTs: message?.thread_ts, user: workspace.user(user).id },
        ...{ intent: 'how-many', outcome: 'answered', text: message?.text ?? 'told' },
        blocksJson: JSON.stringify(message?.blocks ?? []),
        facts: facts.map((fact) => ({ fact, revision: known.get(fact) ?? '' })),
      });
      await ledger.posted(id, kind === 'ephemeral' ? undefined : message?.ts);
      return id;
    },
    async ask(user, text, channel = 'newsroom') {
      const before = workspace.messages(channel).length;
      const isDirect = channel.startsWith('@');
      workspace.post({ channel, user, text: isDirect ? text : workspace.typed(`@onrecord ${text}`) });
      await workspace.waitFor(() => workspace.messages(channel).length >= before + 2);
      await need(running).idle();
      const message = workspace.messages(channel).at(-1);
      if (!message) throw new Error('no reply');
      await newsroom.note({ kind: isDirect ? 'direct' : 'public', channel, user, question: text, message });
      return message;
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
  if (value === undefined) throw new Error('the app is not running');
  return value;
}
