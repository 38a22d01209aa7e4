import { setTimeout as pause } from 'node:timers/promises';

/** Waits until another call of a kind may be made. */
export type Pacing = (kind: string, gapMs: number) => Promise<void>;

/** Slack's limits for what a correction calls, with room for the answers that people wait for. */
export const GAPS = {
  /** `chat.update` is tier 3: fifty a minute. */
  edit: 1_500,
  /** `chat.postMessage` takes one a second in a channel. */
  post: 1_100,
} as const;

/** Keeps calls of one kind apart. The clock can be a test's. */
export function createPacing(
  now: () => number = Date.now,
  wait: (ms: number) => Promise<unknown> = (ms) => pause(ms, undefined, { ref: false }),
): Pacing {
  const free = new Map<string, number>();
  return async (kind, gapMs) => {
    const at = Math.max(now(), free.get(kind) ?? 0);
    free.set(kind, at + gapMs);
    if (at > now()) await wait(at - now());
    for (const [one, until] of free) if (until <= now()) free.delete(one);
  };
}
