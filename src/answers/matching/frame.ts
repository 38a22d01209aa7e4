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
/** An anchored frame whose first run stands later in the message counts this much less: a run of words, or a single word. */
const LATE = 0.85;
const LATE_WORD = 0.5;

/** How telling a literal word is, and how far a word of the message stands for it (1 the same, less for a synonym, 0 not). */
export interface Literals {
  weight(stem: string): number;
  stands(literal: string, stem: string): number;
}

/**
 * Finds the frame's literal words in the message, in order. A word next to its neighbour of the same run counts whole, a word
 * on its own half; question words at the head of a message mean more than in its middle.
 */
export function fitFrame(frame: Frame, stems: readonly string[], literals: Literals): Fit {
  const taken = new Set<number>();
  let found = 0;
  let whole = 0;
  let from = 0;
  for (const [index, run] of frame.runs.entries()) {
    whole += run.reduce((sum, literal) => sum + literals.weight(literal), 0);
    const together = standTogether(run, stems, from, literals);
    if (together) {
      const late = index === 0 && frame.anchored && together.at > 0 ? (run.length > 1 ? LATE : LATE_WORD) : 1;
      found += together.weight * late;
      for (let i = 0; i < run.length; i++) taken.add(together.at + i);
      from = together.at + run.length;
      continue;
    }
    for (const literal of run) {
      const at = stems.findIndex((stem, i) => i >= from && literals.stands(literal, stem) > 0);
      if (at < 0) continue;
      found += literals.weight(literal) * literals.stands(literal, stems[at] ?? '') * APART;
      taken.add(at);
      from = at + 1;
    }
  }
  return { found, whole, taken };
}

function standTogether(run: readonly string[], stems: readonly string[], from: number, literals: Literals): { at: number; weight: number } | undefined {
  for (let at = from; at + run.length <= stems.length; at++) {
    let weight = 0;
    const all = run.every((literal, i) => {
      const stands = literals.stands(literal, stems[at + i] ?? '');
      weight += stands * literals.weight(literal);
      return stands > 0;
    });
    if (all) return { at, weight };
  }
  return undefined;
}
