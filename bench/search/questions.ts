import type { SearchRecord } from '../../src/answers/search/build-index.ts';
import { stopWords } from '../../src/answers/search/stop-words.ts';
import { tokenize } from '../../src/answers/search/tokenize.ts';
import { pick, seededRandom, shuffle } from './random.ts';
import { mistype, reinflect, synonymOf } from './rewrite.ts';

/** A question made from one record, which is its right answer. */
export interface BenchQuestion {
  text: string;
  /** The question without stop and question words, for engines that want it so. */
  stripped: string;
  /** Id of the record it was made from. */
  gold: string;
  hasTypo: boolean;
}

const OPENINGS = [
  'who said that',
  'what about',
  'when did',
  'how many',
  'why was',
  'where is',
  'is it true that',
  'tell me about',
  'did',
];
const CLOSINGS = ['?', '', ' in the story?', ' exactly?', ' please'];

/**
 * `count` questions of 3 to 6 words of a record each, in an order of their own at times: every fourth word in another form, some
 * replaced by a synonym, one word mistyped in 30 of 100 questions, question words around them.
 */
export function deriveQuestions(records: readonly SearchRecord[], count: number): BenchQuestion[] {
  const random = seededRandom(11 + records.length);
  const questions: BenchQuestion[] = [];
  while (questions.length < count) {
    const record = pick(records, random);
    const content = [...new Set(record.text.match(/[\p{L}\p{N}'’]+/gu) ?? [])].filter(isContent);
    if (content.length < 3) continue;
    const wanted = Math.min(content.length, 3 + Math.floor(random() * 4));
    const chosen = new Set(shuffle(content, random).slice(0, wanted));
    const words = (random() < 0.7 ? content.filter((word) => chosen.has(word)) : [...chosen]).map((word) =>
      rewrite(word, random),
    );
    const hasTypo = random() < 0.3 && mistypeOne(words, random);
    const text = `${pick(OPENINGS, random)} ${words.join(' ')}${pick(CLOSINGS, random)}`;
    questions.push({ text, stripped: strip(text), gold: record.id, hasTypo });
  }
  return questions;
}

function isContent(word: string): boolean {
  return word.length > 2 && !isStop(word);
}

function isStop(word: string): boolean {
  return tokenize(word).every((token) => stopWords.has(token));
}

function rewrite(word: string, random: () => number): string {
  const synonym = random() < 0.12 ? synonymOf(word.toLowerCase()) : undefined;
  return synonym ?? (random() < 0.25 ? reinflect(word, random) : word);
}

/** Mistypes one word of at least five letters in place; false when there is none. */
function mistypeOne(words: string[], random: () => number): boolean {
  const long = words.flatMap((word, i) => (/^\p{L}{5,}$/u.test(word) ? [i] : []));
  if (long.length === 0) return false;
  const at = pick(long, random);
  words[at] = mistype(words[at] ?? '', random);
  return true;
}

function strip(text: string): string {
  return text
    .split(' ')
    .filter((word) => !isStop(word))
    .join(' ');
}
