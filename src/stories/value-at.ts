import type { Keys } from './read-yaml.ts';

/** The value at a way into plain data; undefined where there is none. */
export function valueAt(root: unknown, keys: Keys): unknown {
  return keys.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    root,
  );
}
