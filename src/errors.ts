/** A fault in a data file: where it stands and what to write instead. `line` and `col` count from 1. */
export interface Fault {
  path: string;
  line: number;
  col: number;
  problem: string;
  remedy: string;
}

/** Thrown when stories or intents have faults; carries all of them, never only the first. */
export class DataError extends Error {
  override name = 'DataError';
  readonly faults: Fault[];
  constructor(faults: Fault[]) {
    super(
      faults.map(({ path, line, col, problem, remedy }) => `${path}:${line}:${col} ${problem}; ${remedy}`).join('\n'),
    );
    this.faults = faults;
  }
}

/** Thrown when the environment is not usable; the message names the variable and where to get it. Exit code 2. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}
