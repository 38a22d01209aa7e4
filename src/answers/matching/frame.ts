/** What an example of an intent says literally and where it leaves room: `how many {topic}` is the words "how many", then a slot. */
export interface Frame {
  /** Id of the intent it is an example of. */
  intent: string;
  /** Runs of literal words as stems, in order. */
  runs: readonly (readonly string[])[];
  /** Kinds of the slots, in order. */
  slots: readonly string[];
  /** True when the example begins with a literal run rather than a slot. */
  anchored: boolean;
}

/** How far a frame fits a message. */
export interface Fit {
  /** Weight of the frame's literal words found in their order. */
  found: number;
  /** Weight of all of the frame's literal words. */
  whole: number;
  /** Positions in the message that the literal words take. */
  taken: ReadonlySet<number>;
}

/** A run that does not stand together in the message counts this much less. */
const APART = 0.5;
/** An anchored frame whose first word stands later in the message counts this much less. */
const LATE = 0.85;

/**
 * Finds the frame's literal words in the message, in order. A word next to its neighbour of the same run counts whole, a word
 * on its own half; question words at the head of a message mean more than in its middle.
 */
export function fitFrame(frame: Frame, stems: readonly string[], weightOf: (stem: string) => number): Fit {
  const taken = new Set<number>();
  let found = 0;
  let whole = 0;
  let from = 0;
  for (const [index, run] of frame.runs.entries()) {
    const total = run.reduce((sum, stem) => sum + weightOf(stem), 0);
    whole += total;
    const together = positionOf(run, stems, from);
    if (together >= 0) {
      const late = index === 0 && frame.anchored && together > 0 ? LATE : 1;
      found += total * late;
      for (let i = 0; i < run.length; i++) taken.add(together + i);
      from = together + run.length;
      continue;
    }
    for (const stem of run) {
      const at = stems.indexOf(stem, from);
      if (at < 0) continue;
      found += weightOf(stem) * APART;
      taken.add(at);
      from = at + 1;
    }
  }
  return { found, whole, taken };
}

function positionOf(run: readonly string[], stems: readonly string[], from: number): number {
  for (let at = from; at + run.length <= stems.length; at++) {
    if (run.every((stem, i) => stems[at + i] === stem)) return at;
  }
  return -1;
}
