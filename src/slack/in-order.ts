/** Runs tasks of one key one after the other, those of different keys at the same time. */
export interface InOrder {
  <T>(key: string, task: () => Promise<T>): Promise<T>;
  /** Whether a task of this key is under way or waits. */
  isBusy(key: string): boolean;
}

/** Makes such a queue. A task that fails does not hold up the next. Keys are forgotten when nothing of theirs is left to do. */
export function createInOrder(): InOrder {
  const last = new Map<string, Promise<unknown>>();
  const inOrder = <T>(key: string, task: () => Promise<T>): Promise<T> => {
    const before = last.get(key) ?? Promise.resolve();
    const run = before.then(task, task);
    last.set(key, run);
    const forget = () => {
      if (last.get(key) === run) last.delete(key);
    };
    run.then(forget, forget);
    return run;
  };
  return Object.assign(inOrder, { isBusy: (key: string) => last.has(key) });
}
