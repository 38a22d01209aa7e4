import { stem } from './stem.ts';
import { tokenize } from './tokenize.ts';
import { listWords, runningTotals, type WordList } from './word-list.ts';

/** One text to be found. Several records may share an id: a statement and the questions it answers are views of one fact. */
export interface SearchRecord {
  id: string;
  text: string;
}

/** Records made ready for `searchIndex`. Plain data, never changed after it is built. */
export interface SearchIndex {
  /** The id of each record, in the order given. */
  ids: readonly string[];
  /** The words of each record as `tokenize` gives them, with single spaces: what Fuse looks at. */
  texts: readonly string[];
  /** How many words each record has. */
  lengths: Uint16Array;
  averageLength: number;
  /** Every word of the records; its counts say in how many records each word stands. */
  words: WordList;
  /** Stem to its place in `starts`. */
  stems: ReadonlyMap<string, number>;
  /** Where the records of each stem begin in `records`; one entry more than there are stems. */
  starts: Uint32Array;
  /** Record numbers, stem after stem, rising within each. */
  records: Uint32Array;
  /** How often the stem stands in that record, at most 255. */
  counts: Uint8Array;
}

/** Makes records searchable: about 20 microseconds and 300 bytes a sentence, besides the texts given. */
export function buildIndex(records: readonly SearchRecord[]): SearchIndex {
  const { texts, lengths, wordOf, numbers, frequencies } = readTexts(records);
  const stems = new Map<string, number>();
  const stemOf = Uint32Array.from(numbers.keys(), (word) => {
    const base = stem(word);
    const number = stems.get(base) ?? stems.size;
    stems.set(base, number);
    return number;
  });
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return {
    ids: records.map(({ id }) => id),
    texts,
    lengths,
    averageLength: total / Math.max(1, records.length),
    words: listWords(numbers, frequencies),
    stems,
    ...listRecords(lengths, wordOf, stemOf, stems.size),
  };
}

interface ReadTexts {
  texts: string[];
  lengths: Uint16Array;
  /** The word number of every running word, record after record. */
  wordOf: Uint32Array;
  numbers: Map<string, number>;
  /** In how many records each word stands. */
  frequencies: Uint32Array;
}

const LONGEST = 65_535;

function readTexts(records: readonly SearchRecord[]): ReadTexts {
  const numbers = new Map<string, number>();
  const lengths = new Uint16Array(records.length);
  const frequencies: number[] = [];
  const lastSeen: number[] = [];
  let wordOf = new Uint32Array(1024);
  let size = 0;
  const texts = records.map(({ text }, record) => {
    const tokens = tokenize(text).slice(0, LONGEST);
    lengths[record] = tokens.length;
    if (size + tokens.length > wordOf.length) wordOf = grow(wordOf, size + tokens.length);
    for (const token of tokens) {
      let number = numbers.get(token);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(token, number);
      }
      wordOf[size] = number;
      size += 1;
      if (lastSeen[number] === record) continue;
      lastSeen[number] = record;
      frequencies[number] = (frequencies[number] ?? 0) + 1;
    }
    return tokens.join(' ');
  });
  return { texts, lengths, wordOf: wordOf.subarray(0, size), numbers, frequencies: Uint32Array.from(frequencies) };
}

function grow(array: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(least, array.length * 2));
  larger.set(array);
  return larger;
}

/** The records of each stem, laid end to end, with how often it stands in each. */
function listRecords(lengths: Uint16Array, wordOf: Uint32Array, stemOf: Uint32Array, stemCount: number) {
  const sizes = new Uint32Array(stemCount);
  const lastSeen = new Int32Array(stemCount).fill(-1);
  eachWord(lengths, wordOf, stemOf, (record, number) => {
    if (lastSeen[number] === record) return;
    lastSeen[number] = record;
    sizes[number] = (sizes[number] ?? 0) + 1;
  });
  const starts = runningTotals(sizes);
  const next = starts.slice();
  const records = new Uint32Array(starts[stemCount] ?? 0);
  const counts = new Uint8Array(records.length);
  lastSeen.fill(-1);
  eachWord(lengths, wordOf, stemOf, (record, number) => {
    const isNew = lastSeen[number] !== record;
    lastSeen[number] = record;
    const at = (next[number] ?? 0) - (isNew ? 0 : 1);
    if (isNew) next[number] = at + 1;
    records[at] = record;
    counts[at] = Math.min(255, (counts[at] ?? 0) + 1);
  });
  return { starts, records, counts };
}

function eachWord(
  lengths: Uint16Array,
  wordOf: Uint32Array,
  stemOf: Uint32Array,
  visit: (record: number, stem: number) => void,
): void {
  let at = 0;
  for (let record = 0; record < lengths.length; record += 1) {
    for (const end = at + (lengths[record] ?? 0); at < end; at += 1) visit(record, stemOf[wordOf[at] ?? 0] ?? 0);
  }
}
