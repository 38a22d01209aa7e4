import { EventEmitter } from 'node:events';

/** Lets callers wait for a condition that is looked at again whenever something changes. */
export type Waits = {
  /** Says that something changed. */
  changed(): void;
  /** Calls `listener` on each change until the returned function is called. */
  onChange(listener: () => void): () => void;
  /**
   * Resolves with the first truthy value of `look`, asked now and after each change.
   * Rejects after `timeoutMs` (default 5,000) with what was waited for, or when `look` throws.
   */
  waitFor<T>(look: () => T, timeoutMs?: number): Promise<Exclude<T, false | 0 | '' | null | undefined>>;
};

/** Makes the waiting room of one workspace. */
export function createWaits(): Waits {
  const emitter = new EventEmitter().setMaxListeners(0);
  const onChange = (listener: () => void) => {
    emitter.on('change', listener);
    return () => emitter.off('change', listener);
  };
  return {
    changed: () => emitter.emit('change'),
    onChange,
    waitFor(look, timeoutMs = 5_000) {
      return new Promise((resolve, reject) => {
        const end = (settle: () => void) => {
          clearTimeout(timer);
          stop();
          settle();
        };
        const check = () => {
          try {
            const value = look();
            if (value) end(() => resolve(value as Exclude<typeof value, false | 0 | '' | null | undefined>));
          } catch (error) {
            end(() => reject(error));
          }
        };
        const late = () => end(() => reject(new Error(`not seen within ${timeoutMs} ms: ${String(look)}`)));
        const timer = setTimeout(late, timeoutMs);
        const stop = onChange(check);
        check();
      });
    },
  };
}
