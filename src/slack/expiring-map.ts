/** A map whose entries leave after a time, and the oldest when there are too many: memory that cannot grow without end. */
export interface ExpiringMap<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
}

/** Makes an empty map. Writing an entry again gives it its full time anew. `now` is in milliseconds. */
export function createExpiringMap<V>(options: { ttlMs: number; max: number; now?: () => number }): ExpiringMap<V> {
  const { ttlMs, max, now = Date.now } = options;
  const entries = new Map<string, { value: V; until: number }>();
  return {
    get(key) {
      const entry = entries.get(key);
      if (!entry || entry.until <= now()) return undefined;
      return entry.value;
    },
    set(key, value) {
      // A Map keeps its order of insertion: written anew at the end, the entries that expire first stand first.
      entries.delete(key);
      entries.set(key, { value, until: now() + ttlMs });
      for (const [oldest, { until }] of entries) {
        if (entries.size <= max && until > now()) break;
        entries.delete(oldest);
      }
    },
  };
}
