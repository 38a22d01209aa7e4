/** What an example of an intent says literally and where it leaves room: `how many {topic}` is the words "how many", then a slot. */
export interface Frame {
  /** Id of the intent it is an example of. */
  intent: string;
  /** Runs of literal words as stems, in order. */
  runs: readonly (readonly string[])[];
  /** All literal words, run after run. */
  words: readonly string[];
  /** How telling they are together. */
  weight: number;
  /** Kinds of the slots, in order. */
  slots: readonly string[];
  /** True when the example begins with a literal run rather than a slot. */
  anchored: boolean;
}

/** How far a frame fits a message. */
export interface Fit {
  /** Weight of the frame's literal words found in their order. */
  found: number;
  /** Positions in the message that the literal words take. */
  taken: ReadonlySet<number>;
}

/** How telling a literal word is, and how far each word of the message stands for it: 1 the same, less for a synonym, 0 not; none where no word does. */
export interface Literal {
  weight: number;
  stands: readonly number[];
  /** The most that any word of the message stands for it. */
  best: number;
}

/** A run that does not stand together in the message counts this much less. */
const APART = 0.5;
/** An anchored frame whose first run stands later in the message counts this much less: a run of words, or a single word. */
const LATE = 0.85;
const LATE_WORD = 0.5;

/**
 * Finds the frame's literal words in the message, in order. A word next to its neighbour of the same run counts whole, a word
 * on its own half; question words at the head of a message mean more than in its middle.
 */
export function fitFrame(frame: Frame, read: (stem: string) => Literal): Fit {
  const taken = new Set<number>();
  let found = 0;
  let from = 0;
  for (const [index, run] of frame.runs.entries()) {
    const literals = run.map(read);
    const together = standTogether(literals, from);
    if (together) {
      const late = index === 0 && frame.anchored && together.at > 0 ? (run.length > 1 ? LATE : LATE_WORD) : 1;
      found += together.weight * late;
      for (let i = 0; i < run.length; i++) taken.add(together.at + i);
      from = together.at + run.length;
      continue;
    }
    for (const { weight, stands } of literals) {
      const at = stands.findIndex((stand, i) => i >= from && stand > 0);
      if (at < 0) continue;
      found += weight * (stands[at] ?? 0) * APART;
      taken.add(at);
      from = at + 1;
    }
  }
  return { found, taken };
}

function standTogether(literals: readonly Literal[], from: number): { at: number; weight: number } | undefined {
  const length = literals[0]?.stands.length ?? 0;
  for (let at = from; at + literals.length <= length; at++) {
    let weight = 0;
    let all = true;
    for (let i = 0; i < literals.length && all; i++) {
      const stand = literals[i]?.stands[at + i] ?? 0;
      weight += stand * (literals[i]?.weight ?? 0);
      all = stand > 0;
    }
    if (all) return { at, weight };
  }
  return undefined;
}
