import { GRADES, type Grade } from './grade.ts';

/** An answer's grade with the kind of its question. */
export interface Graded {
  kind: string;
  grade: Grade;
}

/** How many answers got each grade, and how many there are. */
export type Tally = Record<Grade | 'n', number>;

/** Counts grades. */
export function tally(graded: readonly Graded[]): Tally {
  const counts: Tally = { right: 0, wrong: 0, asked_back: 0, unanswered: 0, n: graded.length };
  for (const { grade } of graded) counts[grade] += 1;
  return counts;
}

const COLUMNS = [...GRADES, 'n'] as const;

/** A table with a line for each kind of question, in alphabetical order. */
export function tableOf(graded: readonly Graded[]): string {
  const kinds = [...new Set(graded.map(({ kind }) => kind))].sort();
  const width = Math.max(4, ...kinds.map((kind) => kind.length));
  const line = (head: string, cells: readonly string[]) =>
    [head.padEnd(width), ...cells.map((cell) => cell.padStart(10))].join(' ');
  const rows = kinds.map((kind) => {
    const counts = tally(graded.filter((one) => one.kind === kind));
    return line(
      kind,
      COLUMNS.map((column) => String(counts[column])),
    );
  });
  return [
    line(
      'kind',
      COLUMNS.map((column) => column.replace('_', ' ')),
    ),
    ...rows,
  ].join('\n');
}

/** One line in per cent: `right 85.0% wrong 3.6% asked-back 0.5% of 220`. */
export function sumUp({ right, wrong, asked_back, n }: Tally): string {
  const share = (count: number) => `${(n === 0 ? 0 : (100 * count) / n).toFixed(1)}%`;
  return `right ${share(right)} wrong ${share(wrong)} asked-back ${share(asked_back)} of ${n}`;
}
