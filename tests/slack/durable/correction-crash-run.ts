import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openMemory } from '../../../src/memory/open-memory.ts';
import { WHOLE_TEAM } from '../../../src/memory/stores/channels.ts';
import { startWorkspace } from '../../../src/workspace/start-workspace.ts';
import { type Change, changed } from '../../stories/tiny-library.ts';
import { otherFigure } from '../corrections/story-changes.ts';
import { manifest } from '../harness.ts';
import { bundleApp, killed, startProcess, tell } from './app-process.ts';
import { askAll, countTellings, PEOPLE, type Telling } from './correction-people.ts';
import { type CorrectionPoint, namePoint } from './correction-points.ts';

/** One correction: where the process that sends it ends, and `again` where the next one does over the same. */
export interface CorrectionRound {
  point: CorrectionPoint;
  again?: CorrectionPoint;
  /** Whether its name says that the next process is the same one, as over HTTP; else it waits until the lease has run out. */
  isNamed: boolean;
}

/** What became of it. */
export interface CorrectionOutcome extends CorrectionRound {
  kills: number;
  /** All that had to be told. */
  tellings: Telling[];
  missed: Telling[];
  doubled: Telling[];
}

const WAIT_MS = 30_000;
/** What an ended process had in hand is free after so long. */
const LEASE_MS = 5_000;
const intentsDir = fileURLToPath(new URL('../../../intents', import.meta.url));

/** Corrects a story a round, each in a workspace of its own, kills the app over it, starts it again, and counts who was told. */
export async function correctionCrashRun(
  rounds: readonly CorrectionRound[],
  onRound: (outcome: CorrectionOutcome) => void = () => {},
): Promise<CorrectionOutcome[]> {
  const script = await bundleApp('correction-app');
  const outcomes: CorrectionOutcome[] = [];
  for (const round of rounds) {
    const outcome = await runRound(script, round);
    outcomes.push(outcome);
    onRound(outcome);
  }
  return outcomes;
}

async function runRound(script: string, round: CorrectionRound): Promise<CorrectionOutcome> {
  const { point, again, isNamed } = round;
  const folder = await mkdtemp(join(tmpdir(), 'on-record-crash-'));
  const workspace = await startWorkspace({ manifest, users: PEOPLE, retryDelaysMs: [] });
  const databaseUrl = `file:${join(folder, 'memory.db')}`;
  saveStory(folder, []);
  const memory = await openMemory(databaseUrl);
  await memory.channels.set(WHOLE_TEAM, { deskChannel: workspace.channel('desk').id });
  await memory.close();
  const job = {
    ...{ databaseUrl, intentsDir, storiesDir: join(folder, 'stories'), leaseMs: LEASE_MS },
    ...{ botToken: workspace.tokens.bot, appToken: workspace.tokens.app, slackApiUrl: workspace.apiUrl },
    ...(isNamed ? { owner: 'correction-app' } : {}),
  };
  let app = await startProcess(script, job);
  let kills = 0;
  try {
    await askAll(workspace);
    await tell(app, 'idle');
    await tell(app, JSON.stringify(point));
    saveStory(folder, otherFigure('correction'));
    await inTime(killed(app), `an end ${namePoint(point)}`);
    kills += 1;
    if (again) {
      app = await startProcess(script, { ...job, armed: again });
      // It may be past that point already, and then lives.
      if (!(await inTime(tell(app, 'idle'), 'end of the correction'))) kills += 1;
      app.kill('SIGKILL');
      await killed(app);
    }
    app = await startProcess(script, job);
    await inTime(tell(app, 'idle'), 'end of the correction');
    const tellings = countTellings(workspace);
    const missed = tellings.filter(({ times }) => times === 0);
    return { ...round, kills, tellings, missed, doubled: tellings.filter(({ times }) => times > 1) };
  } finally {
    app.kill('SIGKILL');
    await killed(app);
    await workspace.close();
    await rm(folder, { recursive: true });
  }
}

function saveStory(folder: string, changes: Change[]): void {
  for (const [path, text] of Object.entries(changed(changes))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

async function inTime<T>(what: Promise<T>, name: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`there was no ${name} within ${WAIT_MS} ms`)), WAIT_MS);
  });
  return Promise.race([what, late]).finally(() => clearTimeout(timer));
}
