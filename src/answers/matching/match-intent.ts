import type { Intent } from '../../stories/intent-schema.ts';
import { stem } from '../search/stem.ts';
import { tokenize } from '../search/tokenize.ts';
import { fitFrame, type Frame } from './frame.ts';

/** Every intent's examples as frames, with the document frequencies of their words; built once. */
export interface IntentIndex {
  frames: readonly Frame[];
  /** Frame numbers by the literal stems they hold. */
  byStem: ReadonlyMap<string, readonly number[]>;
  weights: ReadonlyMap<string, number>;
}

/** What a message can fill slots with. */
export interface Fillings {
  /** True when a source of the story is named. */
  source: boolean;
  /** True when there are words in quotation marks. */
  quote: boolean;
  /** True when there is a number. */
  number: boolean;
  /** Positions of tokens that carry content. */
  content: ReadonlySet<number>;
}

/** An intent and how well its best example fits, 0 to 1. */
export interface IntentMatch {
  intent: string;
  score: number;
}

/** Reads the examples of all intents into frames. `expand` opens shorthand, so that examples match however they are typed. */
export function buildIntentIndex(intents: readonly Intent[], expand: (text: string) => string): IntentIndex {
  const frames = intents.flatMap((intent) => intent.examples.map((example) => readFrame(intent, example, expand)));
  const byStem = new Map<string, number[]>();
  for (const [number, frame] of frames.entries()) {
    for (const word of new Set(frame.runs.flat())) {
      const list = byStem.get(word);
      if (list) list.push(number);
      else byStem.set(word, [number]);
    }
  }
  const weights = new Map([...byStem].map(([word, list]) => [word, Math.log(1 + frames.length / list.length)]));
  return { frames, byStem, weights };
}

function readFrame(intent: Intent, example: string, expand: (text: string) => string): Frame {
  const pieces = expand(example).split(/\{([a-z_]+)\}/);
  const runs: string[][] = [];
  const slots: string[] = [];
  for (const [i, piece] of pieces.entries()) {
    if (i % 2 === 1) slots.push(intent.slots[piece] ?? 'topic');
    else {
      const run = tokenize(piece).map(stem);
      if (run.length > 0) runs.push(run);
    }
  }
  return { intent: intent.id, runs, slots, anchored: (pieces[0] ?? '').trim() !== '' };
}

/** Literal weight at which a frame is half as telling as one of endless length: two or three rare words. */
const TELLING = 2.5;
/** What is left of a frame's score when a slot it has finds nothing in the message to fill it. */
const UNFILLED = 0.6;

/** Intents that fit the message, best first, one entry an intent; empty when no literal word of any example occurs. */
export function matchIntent(tokens: readonly string[], fillings: Fillings, index: IntentIndex): IntentMatch[] {
  const stems = tokens.map(stem);
  const best = new Map<string, number>();
  const candidates = new Set(stems.flatMap((word) => index.byStem.get(word) ?? []));
  for (const number of candidates) {
    const frame = index.frames[number];
    if (!frame) continue;
    const score = scoreFrame(frame, stems, fillings, index);
    if (score > (best.get(frame.intent) ?? 0)) best.set(frame.intent, score);
  }
  return [...best].map(([intent, score]) => ({ intent, score })).sort((a, b) => b.score - a.score || a.intent.localeCompare(b.intent));
}

function scoreFrame(frame: Frame, stems: readonly string[], fillings: Fillings, index: IntentIndex): number {
  const { found, whole, taken } = fitFrame(frame, stems, (word) => index.weights.get(word) ?? 0);
  if (whole === 0) return 0;
  const left = [...fillings.content].filter((at) => !taken.has(at)).length;
  const share = found / whole;
  const filled = frame.slots.every((slot) => {
    if (slot === 'source') return fillings.source;
    if (slot === 'quote') return fillings.quote;
    if (slot === 'number') return fillings.number;
    return left > 0;
  });
  // An example without room for a topic says all there is to say: whatever else the message holds speaks against it.
  const spare = frame.slots.length === 0 ? 1 / (1 + left) : 1;
  return share * share * (found / (found + TELLING)) * (filled ? 1 : UNFILLED) * spare;
}
