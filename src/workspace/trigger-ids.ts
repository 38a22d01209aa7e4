import { ApiError } from './api-error.ts';
import { setBounded } from './bounded.ts';
import type { Ids } from './ids.ts';

const LIFE_MS = 3_000;

/** Hands out trigger ids: each good for one view, for three seconds. */
export type TriggerIds = {
  issue(userId: string): string;
  /** Spends a trigger id and tells whose it is. Throws ApiError when it is unknown, spent or too old. */
  spend(triggerId: string | undefined): string;
};

/** Makes the trigger id book of one workspace. */
export function createTriggerIds(ids: Ids, now: () => number): TriggerIds {
  const issued = new Map<string, { userId: string; at: number; spent: boolean }>();
  return {
    issue(userId) {
      const number = () => Number.parseInt(ids.secret(5), 16);
      const triggerId = `${number()}.${number()}.${ids.secret(16)}`;
      setBounded(issued, triggerId, { userId, at: now(), spent: false }, 1_000);
      return triggerId;
    },
    spend(triggerId) {
      const trigger = triggerId === undefined ? undefined : issued.get(triggerId);
      if (!trigger) throw new ApiError('invalid_trigger_id');
      if (trigger.spent) throw new ApiError('exchanged_trigger_id');
      if (now() - trigger.at > LIFE_MS) throw new ApiError('expired_trigger_id');
      trigger.spent = true;
      return trigger.userId;
    },
  };
}
