import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWorkspace } from '../../../src/workspace/start-workspace.ts';
import type { Workspace } from '../../../src/workspace/workspace.ts';
import { manifest } from '../harness.ts';
import { bundleApp, killed, startProcess, tell } from './app-process.ts';
import { isUnaccepted, isUnknowable, type Kind, type Point } from './crash-points.ts';

/** One kill: what is asked, and where the process that answers it ends; `again` where the next one ends over the same question. */
export interface Round {
  kind: Kind;
  point: Point;
  again?: Point;
}

/** What became of a question. */
export interface Outcome extends Round {
  kills: number;
  replies: number;
  /** Whether there is no reply to it though there had to be one. */
  isLost: boolean;
  /** Whether a second reply is one that nobody could have prevented. */
  isExcused: boolean;
}

const WAIT_MS = 90_000;

/** Asks a question a round, kills the app over it, starts it again, and counts the replies in the end. The workspace stays. */
export async function crashRun(rounds: readonly Round[], onRound: (outcome: Outcome) => void = () => {}) {
  const script = await bundleApp('crash-app');
  const folder = await mkdtemp(join(tmpdir(), 'on-record-crash-'));
  const workspace = await startWorkspace({ manifest, retryDelaysMs: [1_000, 3_000, 10_000, 20_000, 40_000] });
  const { tokens, apiUrl: slackApiUrl } = workspace;
  const databaseUrl = `file:${join(folder, 'memory.db')}`;
  const slack = { slackApiUrl, botToken: tokens.bot, appToken: tokens.app };
  const start = (armed?: Point) => startProcess(script, { ...slack, databaseUrl, armed });
  let app = await start();
  const kills: number[] = [];
  try {
    for (const [at, round] of rounds.entries()) {
      const { point, again } = round;
      await tell(app, 'idle');
      await tell(app, point);
      const question = questionOf(at);
      ask(workspace, round.kind, question);
      await killed(app);
      kills[at] = 1;
      if (again) {
        // It may be past that point already, and then lives.
        app = await start(again);
        const isAnswered = workspace
          .waitFor(() => count(workspace, question) > 0, WAIT_MS)
          .then(() => tell(app, 'idle'));
        kills[at] += (await Promise.race([once(app, 'close').then(() => true), isAnswered.catch(() => false)])) ? 1 : 0;
        app.kill('SIGKILL');
      }
      app = await start();
      const isDue = !isUnaccepted(round.kind, point);
      if (isDue) await workspace.waitFor(() => count(workspace, question) > 0, WAIT_MS).catch(() => {});
      onRound(outcomeOf(workspace, round, at, kills[at]));
    }
    await workspace.waitFor(() => workspace.inFlight() === 0, WAIT_MS);
    await tell(app, 'idle');
    return rounds.map((round, at) => outcomeOf(workspace, round, at, kills[at] ?? 0));
  } finally {
    app.kill('SIGKILL');
    await workspace.close();
    await rm(folder, { recursive: true });
  }
}

const questionOf = (at: number) => `how many of lot ${at} were sent?`;

function outcomeOf(workspace: Workspace, round: Round, at: number, kills: number): Outcome {
  const { kind, point, again } = round;
  const isExcused = isUnknowable(kind, point) || (again !== undefined && isUnknowable(kind, again));
  const replies = count(workspace, questionOf(at));
  return { ...round, kills, replies, isLost: replies === 0 && !isUnaccepted(kind, point), isExcused };
}

function ask(workspace: Workspace, kind: Kind, question: string): void {
  const at = { user: 'alice', channel: kind === 'direct' ? '@alice' : 'newsroom' };
  if (kind === 'mention') workspace.post({ ...at, text: workspace.typed(`@onrecord ${question}`) });
  else if (kind === 'direct') workspace.post({ ...at, text: question });
  else void workspace.command({ ...at, command: '/fact', text: question });
}

/** How many replies to a question there are, wherever they are. */
function count(workspace: Workspace, question: string): number {
  const posted = ['newsroom', '@alice'].flatMap((channel) => workspace.messages(channel));
  const all = [...posted, ...workspace.ephemerals('alice')];
  return all.filter(({ user, text }) => user === workspace.app.botUserId && text.includes(question)).length;
}
