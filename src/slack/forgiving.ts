import type { Logger } from 'pino';
import type { Store, Stores } from './stores.ts';

/** Stores that never fail: without its memory the app answers each question on its own, rather than not at all. */
export function forgiving(stores: Stores, log: Logger): Stores {
  const attempt = async <T>(what: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await what();
    } catch (error) {
      log.error({ err: error }, 'memory failed');
      return otherwise;
    }
  };
  const store = <V>(inner: Store<V>): Store<V> => ({
    get: (key) => attempt(() => inner.get(key), undefined),
    set: (key, value) => attempt(() => inner.set(key, value), undefined),
  });
  return {
    conversations: store(stores.conversations),
    shown: store(stores.shown),
    deliveries: { claim: (keys) => attempt(() => stores.deliveries.claim(keys), true) },
  };
}
