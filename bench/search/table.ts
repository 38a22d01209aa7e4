import type { Summary } from './summarize.ts';

const HEAD = [
  'records',
  'engine',
  'median ms',
  'p99 ms',
  'build s',
  'memory MB',
  'right first',
  'with a typo',
  'same first as full scan',
  'right first, same questions',
];

/** The summaries as a markdown table. The last two columns are over the questions that the full scan was asked as well. */
export function printTable(summaries: readonly Summary[]): string {
  const rows = summaries.map((line) => [
    line.size.toLocaleString('en'),
    line.questions < 100 ? `${line.engine} (${line.questions} questions)` : line.engine,
    digits(line.median),
    digits(line.p99),
    digits(line.build),
    digits(line.memory),
    percent(line.right),
    percent(line.rightWithTypo),
    percent(line.sameAsScan),
    percent(line.rightOnScanned),
  ]);
  return [HEAD, HEAD.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Our figures as ratios to those of the other engines in the same run, one line each. */
export function printRatios(summaries: readonly Summary[]): string {
  const ours = summaries.filter(({ engine }) => engine === 'On Record');
  const lines = ours.flatMap((own) =>
    summaries
      .filter((other) => other.size === own.size && other.engine !== own.engine)
      .map((other) => {
        const speed = `1/${digits(other.median / own.median)} of the median`;
        const rest = `${digits(own.memory / other.memory)}x the memory, ${digits(own.build / other.build)}x the build`;
        return `- ${own.size.toLocaleString('en')} records, beside ${other.engine}: ${speed}, ${rest}`;
      }),
  );
  const [small, large] = [1000, 100_000].map((size) => ours.find((own) => own.size === size));
  if (small && large) lines.push(`- median from 1,000 to 100,000 records: x${digits(large.median / small.median)}`);
  return lines.join('\n');
}

function digits(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(2)));
}

function percent(share: number | undefined): string {
  return share === undefined ? '' : `${Number((share * 100).toFixed(1))}%`;
}
