import { openRuns } from '../../corrections/correction-record.ts';
import type { Desk } from '../desk.ts';
import { endRun } from './end-run.ts';
import type { Pacing } from './pacing.ts';
import { takeStep } from './take-step.ts';

/** Works off what corrections have planned. */
export interface Runner {
  /** There may be something to do. */
  wake(): void;
  /** Resolves when nothing can be done now. */
  idle(): Promise<void>;
  /** Takes no further step; resolves when the one in hand is finished. */
  stop(): Promise<void>;
}

/** Makes the runner of this process. Every step is taken once, by whichever process has it, and after a crash again only if need be. */
export function createRunner(desk: Desk, pacing: Pacing): Runner {
  const { memory, log } = desk;
  let working: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  let rest: NodeJS.Timeout | undefined;

  const takeNext = async () => {
    const [step] = await memory.corrections.next(1);
    if (!step) return false;
    // Slack may make a step wait for longer than a lease, and another process is not to take it meanwhile.
    const keep = () => memory.corrections.renew(step.id).catch(() => false);
    const renewing = setInterval(() => void keep(), desk.leaseMs / 3);
    const outcome = await takeStep(desk, step, pacing).finally(() => clearInterval(renewing));
    if (outcome.state === 'later') log.warn({ step: step.id, kind: step.kind }, 'a correction waits for Slack');
    else if (outcome.state === 'done') await memory.corrections.finish(step.id, 'done');
    else await memory.corrections.finish(step.id, 'unreachable', outcome.why);
    return true;
  };
  const isUnfinished = async () => (await openRuns(memory)).length > 0 || (await memory.corrections.runs()).length > 0;
  const work = async () => {
    do {
      again = false;
      while (!stopped && (await takeNext()));
      for (const run of stopped ? [] : await openRuns(memory)) {
        if ((await endRun(desk, run, pacing)) === 'more') again = true;
      }
    } while (again && !stopped);
    if (!stopped && (await isUnfinished())) {
      clearTimeout(rest);
      // By then a step is free that could not be taken, or that a process had which has ended.
      rest = setTimeout(runner.wake, desk.leaseMs).unref();
    }
  };
  const runner: Runner = {
    wake() {
      again = true;
      if (stopped || working) return;
      working = work()
        .catch((error: unknown) => log.error({ err: error }, 'corrections stopped; they go on later'))
        .finally(() => {
          working = undefined;
        });
    },
    async idle() {
      while (working) await working;
    },
    async stop() {
      stopped = true;
      clearTimeout(rest);
      await working;
    },
  };
  return runner;
}
