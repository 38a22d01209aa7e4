import { buildCorpus } from './corpus.ts';
import { type EngineName, engines } from './engines.ts';
import { deriveQuestions } from './questions.ts';

/** What one engine did over one corpus. Times in milliseconds, memory in bytes. */
export interface Measurement {
  engine: EngineName;
  size: number;
  buildTime: number;
  /** Growth of heap and typed arrays over the records themselves, after garbage collection. */
  memory: number;
  /** One entry a question, in the order of the questions. */
  times: number[];
  /** The id found first for each question; none where nothing was found. */
  firsts: (string | null)[];
  /** The right id of each question, and whether it has a typing error. */
  golds: string[];
  typos: boolean[];
}

/** Builds an engine over `size` records and asks it `count` questions. Wants a process of its own, with `--expose-gc`. */
export function measure(engine: EngineName, size: number, count: number): Measurement {
  const records = buildCorpus(size);
  const questions = deriveQuestions(records, count);
  const warmUp = deriveQuestions(records.slice(0, Math.ceil(size / 2)), Math.ceil(count / 4));
  const before = usedMemory();
  const start = performance.now();
  const ask = engines[engine](records);
  const buildTime = performance.now() - start;
  const memory = usedMemory() - before;
  for (const question of warmUp) ask(question);
  const times: number[] = [];
  const firsts = questions.map((question) => {
    const asked = performance.now();
    const [first] = ask(question);
    times.push(performance.now() - asked);
    return first ?? null;
  });
  const golds = questions.map(({ gold }) => gold);
  return { engine, size, buildTime, memory, times, firsts, golds, typos: questions.map(({ hasTypo }) => hasTypo) };
}

function usedMemory(): number {
  if (!globalThis.gc) throw new Error('Run the benchmark with --expose-gc: npm run bench');
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
