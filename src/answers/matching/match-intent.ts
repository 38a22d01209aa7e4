import type { Intent, Lexicon } from '../../stories/intent-schema.ts';
import { stem } from '../search/stem.ts';
import { tokenize } from '../search/tokenize.ts';
import { type Frame, fitFrame, type Literal } from './frame.ts';

/** Every intent's examples as frames, with the document frequencies of their words; built once. */
export interface IntentIndex {
  frames: readonly Frame[];
  /** Frame numbers by their rarest literal stem, and by its groups: a message without that word is not of the frame. */
  byStem: ReadonlyMap<string, readonly number[]>;
  weights: ReadonlyMap<string, number>;
  /** All literal words of an intent's examples, by its id: they say what is asked, not what about. */
  literals: ReadonlyMap<string, ReadonlySet<string>>;
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
export function buildIntentIndex(
  intents: readonly Intent[],
  expand: (text: string) => string,
  synonyms: Lexicon['synonyms'],
): IntentIndex {
  const groups = groupStems(synonyms);
  const read = intents.flatMap((intent) => intent.examples.map((example) => readFrame(intent, example, expand)));
  const frequencies = new Map<string, number>();
  for (const { words } of read)
    for (const word of new Set(words)) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  const weights = new Map([...frequencies].map(([word, count]) => [word, Math.log(1 + read.length / count)]));
  const frames = read.map((frame) => ({
    ...frame,
    weight: frame.words.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0),
  }));
  const byStem = new Map<string, number[]>();
  for (const [number, frame] of frames.entries()) {
    const [rarest] = frame.words.toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
    for (const word of rarest === undefined ? [] : [rarest, ...(groups.get(rarest) ?? [])]) {
      const list = byStem.get(word);
      if (list) list.push(number);
      else byStem.set(word, [number]);
    }
  }
  const literals = new Map(
    intents.map(({ id }) => [id, new Set(frames.filter(({ intent }) => intent === id).flatMap(({ words }) => words))]),
  );
  return { frames, byStem, weights, literals, groups };
}

function readFrame(intent: Intent, example: string, expand: (text: string) => string): Omit<Frame, 'weight'> {
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
  return { intent: intent.id, runs, words: runs.flat(), slots, anchored: (pieces[0] ?? '').trim() !== '' };
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
  const read = literalReader(stems, index);
  const best = new Map<string, IntentMatch>();
  const features = stems.flatMap((word) => [word, ...(index.groups.get(word) ?? [])]);
  const candidates = new Set(features.flatMap((feature) => index.byStem.get(feature) ?? []));
  for (const number of candidates) {
    const frame = index.frames[number];
    if (!frame) continue;
    const whole = frame.weight;
    let most = 0;
    for (const word of frame.words) {
      const { weight, best: stand } = read(word);
      most += weight * stand;
    }
    const beaten = best.get(frame.intent)?.score ?? 0;
    // Found or not, the words cannot make more of this example than if all that occur stood in their places.
    if (telling(most, whole) <= beaten) continue;
    const { found, taken } = fitFrame(frame, read);
    const score = telling(found, whole) * slotsFit(frame, taken, fillings);
    if (score > beaten) best.set(frame.intent, { intent: frame.intent, score, taken });
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.intent.localeCompare(b.intent));
}

/** A frame's score before its slots are looked at: how much of it was found, and how much that is. */
function telling(found: number, whole: number): number {
  return whole === 0 ? 0 : (found / whole) ** 2 * (found / (found + TELLING));
}

/** A synonym says a literal word this well. */
const SYNONYM = 0.8;

function literalReader(stems: readonly string[], { weights, groups }: IntentIndex): (stem: string) => Literal {
  const known = new Map<string, Literal>();
  const places = new Map<string, number[]>();
  const put = (feature: string, at: number) => {
    const list = places.get(feature);
    if (list) list.push(at);
    else places.set(feature, [at]);
  };
  for (const [at, word] of stems.entries()) {
    put(word, at);
    for (const group of groups.get(word) ?? []) put(group, at);
  }
  const standsOf = (literal: string): readonly number[] => {
    const same = places.get(literal) ?? [];
    const alike = (groups.get(literal) ?? []).flatMap((group) => places.get(group) ?? []);
    if (same.length + alike.length === 0) return NOWHERE;
    const stands = stems.map(() => 0);
    for (const at of alike) stands[at] = SYNONYM;
    for (const at of same) stands[at] = 1;
    return stands;
  };
  return (literal) => {
    const before = known.get(literal);
    if (before) return before;
    const stands = standsOf(literal);
    const read = { weight: weights.get(literal) ?? 0, stands, best: Math.max(0, ...stands) };
    known.set(literal, read);
    return read;
  };
}

const NOWHERE: readonly number[] = [];

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

function slotsFit(frame: Frame, taken: ReadonlySet<number>, fillings: Fillings): number {
  const left = [...fillings.content].filter((at) => !taken.has(at)).length;
  // An example without room for a topic says all there is to say: whatever else the message holds speaks against it.
  if (frame.slots.length === 0) return 1 / (1 + left * SPARE);
  const filled = frame.slots.every((slot) => {
    if (slot === 'source') return fillings.source;
    if (slot === 'quote') return fillings.quote;
    if (slot === 'number') return fillings.number;
    return left > 0;
  });
  return filled ? 1 : UNFILLED;
}
