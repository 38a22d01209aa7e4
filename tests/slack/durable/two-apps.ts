import type { StateChange } from '../../../src/memory/forgiving/create-circuit.ts';
import type { Memory } from '../../../src/memory/memory.ts';
import { startMemory } from '../../../src/memory/start-memory.ts';
import { type RunningApp, startApp } from '../../../src/slack/start-app.ts';
import type { Fields } from '../../../src/workspace/fields.ts';
import { startWorkspace } from '../../../src/workspace/start-workspace.ts';
import type { Workspace } from '../../../src/workspace/workspace.ts';
import { fakeAsk } from '../fake-ask.ts';
import { manifest, silent } from '../harness.ts';

/** Two apps with a memory each, on one database, connected to one workspace. */
export interface TwoApps {
  workspace: Workspace;
  apps: RunningApp[];
  /** Every mention comes as two. */
  events: Fields[];
  /** Whether either was without its database. */
  changes: StateChange[];
  close(): Promise<void>;
}

/** Has so many questions asked while no app is there, then starts both, each with a connection of its own to Slack and the database. */
export async function startTwoApps(databaseUrl: string, questions: number): Promise<TwoApps> {
  const workspace = await startWorkspace({ manifest, retryDelaysMs: [], ackTimeoutMs: 30_000 });
  const { bot: botToken, app: appToken } = workspace.tokens;
  for (let n = 0; n < questions; n += 1) {
    workspace.post({ channel: 'newsroom', user: 'alice', text: workspace.typed(`@onrecord how many of lot ${n}?`) });
  }
  await workspace.waitFor(() => workspace.inFlight() === 0, 30_000);
  const memories: Memory[] = [];
  const changes: StateChange[] = [];
  const apps: RunningApp[] = [];
  for (const owner of ['one', 'two']) {
    const memory = await startMemory(databaseUrl, {
      owner,
      patienceMs: 20_000,
      report: (change) => changes.push(change),
    });
    memories.push(memory);
    const slack = { mode: 'socket', botToken, appToken } as const;
    apps.push(await startApp({ ask: fakeAsk, slack, slackApiUrl: workspace.apiUrl, memory, log: silent }));
  }
  return {
    workspace,
    apps,
    changes,
    events: workspace.events(),
    async close() {
      for (const app of apps) await app.stop(5_000);
      for (const memory of memories) await memory.close();
      await workspace.close();
    },
  };
}

/**
 * Hands the events to both apps, as Slack does when it sends again what it is not sure of: each event to each of them, in an order
 * of its own, some of them twice. Resolves when all of it has been dealt with.
 */
export async function deliverToBoth({ apps, events }: TwoApps): Promise<void> {
  await Promise.all(
    apps.map(async ({ app }, at) => {
      const mixed = [...events, ...events.filter((_, n) => n % 5 === 0)].sort(byHash(at));
      const queue = mixed.values();
      // Slack has some deliveries under way at once, not all of them.
      const send = async () => {
        for (const body of queue) await app.processEvent({ body, ack: async () => {} });
      };
      await Promise.all(Array.from({ length: 20 }, send));
    }),
  );
}

/** An order that looks like chance and is the same in every run. */
function byHash(seed: number) {
  const hash = (event: Fields) =>
    [...JSON.stringify(event.event)].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, seed + 7) % 9_973;
  return (a: Fields, b: Fields) => hash(a) - hash(b);
}
