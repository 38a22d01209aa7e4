import type { App } from '@slack/bolt';
import type { Desk } from '../desk.ts';
import { tryMemory } from '../try-memory.ts';
import { acceptedBefore } from './accept-first.ts';

/** How many are taken at a time. */
const BATCH = 20;

/**
 * Does what was accepted and never done, by a process that has ended or by this one before it was started again: now, and each
 * time a lease may have run out. It goes through the same listeners as if Slack had just sent it. `track` is told of it, as
 * of all that is under way. Call the result to end.
 */
export function keepTakingOver(app: App, desk: Desk, track: (work: Promise<void>) => Promise<void>): () => void {
  let isEnded = false;
  let isUnderWay = false;
  const takeOver = async () => {
    while (!isEnded) {
      const entries = await tryMemory(desk, ({ inbox }) => inbox.takeOver(BATCH), []);
      if (entries.length === 0) return;
      desk.log.warn({ count: entries.length }, 'taking over what was accepted and not finished');
      await Promise.all(entries.map(({ id, payload }) => app.processEvent(acceptedBefore(id, payload))));
    }
  };
  const start = async () => {
    if (isUnderWay) return;
    isUnderWay = true;
    try {
      await takeOver();
    } catch (error) {
      desk.log.error({ err: error }, 'taking over failed');
    } finally {
      isUnderWay = false;
    }
  };
  void track(start());
  const timer = setInterval(() => void track(start()), desk.leaseMs);
  timer.unref();
  return () => {
    isEnded = true;
    clearInterval(timer);
  };
}
