/** Waits for a run of events to end. */
export interface Settling {
  /** Something happened. */
  touch: () => void;
  /** Nothing that happened so far counts any longer. */
  cancel: () => void;
}

/** Calls `then` once after a run of touches: when none has come for `quietMs`, or `longestMs` after the first. */
export function settle(then: () => void, quietMs: number, longestMs: number): Settling {
  let quiet: NodeJS.Timeout | undefined;
  let longest: NodeJS.Timeout | undefined;
  const cancel = () => {
    clearTimeout(quiet);
    clearTimeout(longest);
    longest = undefined;
  };
  const end = () => {
    cancel();
    then();
  };
  return {
    touch: () => {
      clearTimeout(quiet);
      quiet = setTimeout(end, quietMs);
      longest ??= setTimeout(end, longestMs);
    },
    cancel,
  };
}
