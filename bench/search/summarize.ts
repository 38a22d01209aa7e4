import type { Measurement } from './measure.ts';

/** One line of the table. Times in milliseconds, memory in megabytes, shares from 0 to 1. */
export interface Summary {
  engine: string;
  size: number;
  questions: number;
  median: number;
  p99: number;
  /** Seconds. */
  build: number;
  memory: number;
  /** Share of questions whose right record came first; of those with a typing error; on the questions the full scan was asked. */
  right: number;
  rightWithTypo: number;
  rightOnScanned: number | undefined;
  /** Share of questions with the same first result as the full fuse.js scan. */
  sameAsScan: number | undefined;
}

/** What a measurement comes to, beside the full fuse.js scan over the same records, if there was one. */
export function summarize(measured: Measurement, scan: Measurement | undefined): Summary {
  const { times, firsts, golds, typos } = measured;
  const isRight = firsts.map((first, i) => first === golds[i]);
  const scanned = scan?.firsts.length ?? 0;
  return {
    engine: measured.engine,
    size: measured.size,
    questions: times.length,
    median: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    build: measured.buildTime / 1000,
    memory: measured.memory / 1e6,
    right: share(isRight),
    rightWithTypo: share(isRight.filter((_, i) => typos[i])),
    rightOnScanned: scan && share(isRight.slice(0, scanned)),
    sameAsScan: scan && share(firsts.slice(0, scanned).map((first, i) => first === scan.firsts[i])),
  };
}

function share(truths: readonly boolean[]): number {
  return truths.filter(Boolean).length / Math.max(1, truths.length);
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}
