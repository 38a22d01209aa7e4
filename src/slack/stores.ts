import type { Conversation } from '../answers/conversation.ts';
import { createExpiringMap } from './expiring-map.ts';
import type { Reply } from './render-blocks.ts';

/** A reply shown to one person, and the conversation it leaves behind when it is shared. */
export interface Shown {
  reply: Reply;
  conversation: Conversation;
}

/** Values by key; what is not there (any more) is undefined. */
export interface Store<V> {
  get(key: string): Promise<V | undefined>;
  set(key: string, value: V): Promise<void>;
}

/** What the app remembers between two messages. Asynchronous, so that a database can stand behind it. */
export interface Stores {
  /** What was said in a conversation so far; undefined where we have not answered. */
  conversations: Store<Conversation>;
  /** Replies shown to one person, for as long as they may be shared. */
  shown: Store<Shown>;
  /** Takes a delivery by all its keys at once; false when any of them was taken before. */
  deliveries: { claim(keys: readonly string[]): Promise<boolean> };
}

const MINUTE = 60_000;

/** Memory in this process. Deliveries are known for longer than Slack keeps trying: its last retry comes after some six minutes. */
export function createMemoryStores(now: () => number = Date.now): Stores {
  const deliveries = createExpiringMap<true>({ ttlMs: 15 * MINUTE, max: 20_000, now });
  return {
    conversations: createMemoryStore({ ttlMs: 72 * 60 * MINUTE, max: 5_000, now }),
    shown: createMemoryStore({ ttlMs: 12 * 60 * MINUTE, max: 1_000, now }),
    deliveries: {
      async claim(keys) {
        const isNew = keys.every((key) => deliveries.get(key) === undefined);
        for (const key of keys) deliveries.set(key, true);
        return isNew;
      },
    },
  };
}

function createMemoryStore<V>(options: { ttlMs: number; max: number; now: () => number }): Store<V> {
  const map = createExpiringMap<V>(options);
  return {
    get: async (key) => map.get(key),
    set: async (key, value) => map.set(key, value),
  };
}
