import type { Steps } from '../steps.ts';
import { TRAIT_KINDS, type Traits } from './traits.ts';

/** A text and the number of the subject it belongs to; `share` is how much it counts as an example of a question (0 to 1). */
export interface Example {
  traits: Traits;
  subject: number;
  share: number;
}

/** What traits speak for which subjects. Plain data, never changed after it is learnt. */
export interface Model {
  /** Trait to its row of weights. */
  rows: ReadonlyMap<string, number>;
  subjects: number;
  /** Row after row, one weight a subject. */
  weights: Float32Array;
}

/** How much a trait counts in a text, by its kind: as the word itself, or as one of its groups. */
const COUNTS = { word: [1, 0.6], ask: [0.7, 0.7], asked: [0.5, 0.3], pair: [0.4, 0.4] } as const;
/** A trait that fewer texts have says more about its writer than about the subject. */
const TEXTS = 3;
/** Rounds over all examples; more of them changed nothing measurable. */
const ROUNDS = 5;
/** The right subject should lead every other one by this much... */
const MARGIN = 1;
/** ...and one example may move the weights this much towards it. */
const STEP = 0.3;
/** An example whose subject once led by this much more is left alone from then on: what is known is not learnt again. */
const SETTLED = 0.15;

/**
 * Learns from the example questions which traits speak for which subject: an averaged passive-aggressive perceptron over all
 * subjects (Crammer et al. 2006, PA-I). It weighs what tells near neighbours apart, which likeness to single examples does not.
 * Deterministic: the same examples in the same order give the same model. One step an example and round.
 */
export function* learn(examples: readonly Example[], subjects: number): Steps<Model> {
  const rows = rowsOf(examples);
  const read = examples.map(({ traits }) => readRow(traits, rows));
  const weights = new Float32Array(rows.size * subjects);
  const sums = new Float32Array(rows.size * subjects);
  const scores = new Float64Array(subjects);
  const steps = ROUNDS * examples.length;
  const settled = new Uint8Array(examples.length);
  // A function of its own, since the engine does not optimise the body of a generator.
  const visit = (at: number, left: number) => {
    const example = examples[at];
    const row = read[at];
    if (!example || !row || settled[at] === 1) return;
    addScores(row, weights, scores);
    const rival = strongest(scores, example.subject);
    const loss = MARGIN - ((scores[example.subject] ?? 0) - (scores[rival] ?? 0));
    if (loss < -SETTLED) settled[at] = 1;
    if (loss <= 0) return;
    const move = Math.min(STEP, loss / 2) * example.share;
    for (let i = 0; i < row.places.length; i += 1) {
      const from = (row.places[i] ?? 0) * subjects;
      const change = move * (row.values[i] ?? 0);
      nudge(weights, from + example.subject, change);
      nudge(weights, from + rival, -change);
      nudge(sums, from + example.subject, change * left);
      nudge(sums, from + rival, -change * left);
    }
  };
  for (let step = 0; step < steps; step += 1) {
    // A stride that shares no factor with the length visits every example once a round, neighbours far apart.
    visit((step * STRIDE) % examples.length, (steps - step) / steps);
    yield;
  }
  return { rows, subjects, weights: sums };
}

/** A prime larger than any story's examples are likely to have as a factor. */
const STRIDE = 7_919;

/** How far each subject lies behind the one that the traits speak for most: 0 for that one, below 0 for the others. */
export function learned(traits: Traits, { rows, subjects, weights }: Model): Float64Array {
  const scores = new Float64Array(subjects);
  addScores(readRow(traits, rows), weights, scores);
  const most = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return scores.map((score) => score - most);
}

function rowsOf(examples: readonly Example[]): Map<string, number> {
  const texts = new Map<string, number>();
  for (const { traits } of examples) {
    for (const trait of new Set(TRAIT_KINDS.flatMap((kind) => traits[kind].flat())))
      texts.set(trait, (texts.get(trait) ?? 0) + 1);
  }
  const common = [...texts].filter(([, count]) => count >= TEXTS);
  return new Map(common.map(([trait], i) => [trait, i]));
}

/** The rows of a model that a text touches, and how much, scaled to length 1. */
interface Row {
  places: Uint32Array;
  values: Float32Array;
}

function readRow(traits: Traits, rows: ReadonlyMap<string, number>): Row {
  const values = new Map<number, number>();
  for (const kind of TRAIT_KINDS) {
    for (const alternatives of traits[kind]) {
      for (const [i, trait] of alternatives.entries()) {
        const place = rows.get(trait);
        const value = COUNTS[kind][i === 0 ? 0 : 1];
        if (place !== undefined && value > (values.get(place) ?? 0)) values.set(place, value);
      }
    }
  }
  const length = Math.sqrt([...values.values()].reduce((sum, value) => sum + value * value, 0));
  return {
    places: Uint32Array.from(values.keys()),
    values: Float32Array.from(values.values(), (value) => value / length),
  };
}

function addScores(row: Row, weights: Float32Array, scores: Float64Array): void {
  const { length } = scores;
  scores.fill(0);
  for (let i = 0; i < row.places.length; i += 1) {
    const from = (row.places[i] as number) * length;
    const value = row.values[i] as number;
    // Both indexes are in range by construction; a check in this loop would double the time to learn.
    for (let subject = 0; subject < length; subject += 1)
      (scores[subject] as number) += value * (weights[from + subject] as number);
  }
}

function strongest(scores: Float64Array, but: number): number {
  let best = but === 0 ? 1 : 0;
  for (let subject = 0; subject < scores.length; subject += 1)
    if (subject !== but && (scores[subject] ?? 0) > (scores[best] ?? 0)) best = subject;
  return best;
}

function nudge(numbers: Float32Array, at: number, by: number): void {
  numbers[at] = (numbers[at] ?? 0) + by;
}
