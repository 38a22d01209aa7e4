import type { Intent, Lexicon } from '../../stories/intent-schema.ts';
import { stem } from '../search/stem.ts';
import { tokenize } from '../search/tokenize.ts';
import { fitFrame, type Frame, type Literals } from './frame.ts';

/** Every intent's examples as frames, with the document frequencies of their words; built once. */
export interface IntentIndex {
  frames: readonly Frame[];
  /** Frame numbers by the literal stems they hold, and by the groups of those. */
  byStem: ReadonlyMap<string, readonly number[]>;
  weights: ReadonlyMap<string, number>;
  /** Groups of the lexicon by stem: a literal word may be said by a synonym. */
  groups: ReadonlyMap<string, readonly string[]>;
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
  /** Positions of the message's tokens that the example's literal words take. */
  taken: ReadonlySet<number>;
}

/** Reads the examples of all intents into frames. `expand` opens shorthand, so that examples match however they are typed. */
export function buildIntentIndex(intents: readonly Intent[], expand: (text: string) => string, synonyms: Lexicon['synonyms']): IntentIndex {
  const groups = groupStems(synonyms);
  const frames = intents.flatMap((intent) => intent.examples.map((example) => readFrame(intent, example, expand)));
  const byStem = new Map<string, number[]>();
  for (const [number, frame] of frames.entries()) {
    const words = frame.runs.flat();
    for (const word of new Set([...words, ...words.flatMap((literal) => groups.get(literal) ?? [])])) {
      const list = byStem.get(word);
      if (list) list.push(number);
      else byStem.set(word, [number]);
    }
  }
  const weights = new Map([...byStem].map(([word, list]) => [word, Math.log(1 + frames.length / list.length)]));
  return { frames, byStem, weights, groups };
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
/** How much each word of content speaks against an example that has no room for it. */
const SPARE = 0.6;
/** What is left of a frame's score when a slot it has finds nothing in the message to fill it. */
const UNFILLED = 0.6;

/** Intents that fit the message, best first, one entry an intent; empty when no literal word of any example occurs. */
export function matchIntent(tokens: readonly string[], fillings: Fillings, index: IntentIndex): IntentMatch[] {
  const stems = tokens.map(stem);
  const best = new Map<string, IntentMatch>();
  const candidates = new Set(stems.flatMap((word) => [word, ...(index.groups.get(word) ?? [])].flatMap((feature) => index.byStem.get(feature) ?? [])));
  for (const number of candidates) {
    const frame = index.frames[number];
    if (!frame) continue;
    const { score, taken } = scoreFrame(frame, stems, fillings, index);
    if (score > (best.get(frame.intent)?.score ?? 0)) best.set(frame.intent, { intent: frame.intent, score, taken });
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.intent.localeCompare(b.intent));
}

/** A synonym says a literal word this well. */
const SYNONYM = 0.8;

function literalsOf({ weights, groups }: IntentIndex): Literals {
  return {
    weight: (stem) => weights.get(stem) ?? 0,
    stands: (literal, stem) => {
      if (literal === stem) return 1;
      const own = groups.get(literal);
      return own && groups.get(stem)?.some((group) => own.includes(group)) ? SYNONYM : 0;
    },
  };
}

/** Groups by the single words in them; a group's name begins with `#`, which no stem does. */
function groupStems(synonyms: Lexicon['synonyms']): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [number, group] of synonyms.entries()) {
    for (const member of group) {
      const words = tokenize(member).map(stem);
      const [word] = words;
      if (word === undefined || words.length > 1) continue;
      groups.set(word, [...new Set([...(groups.get(word) ?? []), `#${number}`])]);
    }
  }
  return groups;
}

function scoreFrame(frame: Frame, stems: readonly string[], fillings: Fillings, index: IntentIndex): Omit<IntentMatch, 'intent'> {
  const { found, whole, taken } = fitFrame(frame, stems, literalsOf(index));
  if (whole === 0) return { score: 0, taken };
  const left = [...fillings.content].filter((at) => !taken.has(at)).length;
  const share = found / whole;
  const filled = frame.slots.every((slot) => {
    if (slot === 'source') return fillings.source;
    if (slot === 'quote') return fillings.quote;
    if (slot === 'number') return fillings.number;
    return left > 0;
  });
  // An example without room for a topic says all there is to say: whatever else the message holds speaks against it.
  const spare = frame.slots.length === 0 ? 1 / (1 + left * SPARE) : 1;
  return { score: share * share * (found / (found + TELLING)) * (filled ? 1 : UNFILLED) * spare, taken };
}
