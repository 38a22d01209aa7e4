import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ask } from '../answers/ask.ts';
import { readDraftSet, readQuoteSet, runDraftCheck, runQuoteCheck } from '../eval/quote-set.ts';
import { readSentenceSet, runSentence, type SentenceResult } from '../eval/sentence-set.ts';
import { sumUp, tableOf, tally } from '../eval/tally.ts';

const folder = fileURLToPath(new URL('../../tests/quotes', import.meta.url));

/** Runs every set of quote checks, of drafts and of sentences, and prints a table for each; `deskOf` gives the desk of a story, if there is one. */
export function evalQuotes(deskOf: (slug: string) => Ask | undefined, verbose: boolean): void {
  for (const file of setsOf('checks')) showChecks(file, deskOf, verbose);
  for (const file of setsOf('drafts')) showDrafts(file, deskOf, verbose);
  for (const file of setsOf('sentences')) showSentences(file, deskOf, verbose);
}

function setsOf(kind: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => name.startsWith(`${kind}.`) && name.endsWith('.jsonl')).sort();
}

function showChecks(file: string, deskOf: (slug: string) => Ask | undefined, verbose: boolean): void {
  const results = readQuoteSet(join(folder, file)).flatMap((one) => {
    const ask = deskOf(one.story);
    return ask ? [{ one, ...runQuoteCheck(one, ask) }] : [];
  });
  const off = results.filter(({ grade, finer }) => grade === 'wrong' || (verbose && !finer));
  const lines = off.map(({ one, grade, answer }) => {
    const got = answer.verdict ? `${answer.verdict} (${answer.verdict_detail})` : answer.outcome;
    return `${grade.padEnd(10)} ${one.id} ${one.detail}, got ${got}: ${one.q.replace(/\s+/g, ' ').slice(0, 100)}`;
  });
  const finer = results.filter((result) => result.finer).length;
  const sum = `${sumUp(tally(results))}; the finer verdict is right in ${finer}`;
  console.log([`# quote checks, ${file}`, ...lines, tableOf(results), `${sum}\n`].join('\n'));
}

function showDrafts(file: string, deskOf: (slug: string) => Ask | undefined, verbose: boolean): void {
  const results = readDraftSet(join(folder, file)).flatMap((one) => {
    const ask = deskOf(one.story);
    return ask ? [{ one, ...runDraftCheck(one, ask) }] : [];
  });
  const count = (of: (result: (typeof results)[number]) => number) =>
    results.reduce((sum, result) => sum + of(result), 0);
  const [hits, extra, missed] = [
    count((r) => r.hits.length),
    count((r) => r.extra.length),
    count((r) => r.missed.length),
  ];
  const lines = verbose
    ? results.flatMap(({ one, extra: added, missed: lost }) => [
        ...added.map(({ kind, words }) => `extra      ${one.id} ${kind}: ${words.slice(0, 80)}`),
        ...lost.map(({ kind, words }) => `missed     ${one.id} ${kind}: ${words.slice(0, 80)}`),
      ])
    : [];
  const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`;
  const sum = `precision ${share(hits, hits + extra)} recall ${share(hits, hits + missed)}: ${hits} found, ${missed} missed, ${extra} without need, in ${results.length} drafts`;
  console.log([`# drafts, ${file}`, ...lines, `${sum}\n`].join('\n'));
}

const RESULTS: readonly SentenceResult[] = ['finding', 'not_judged', 'supported'];

function showSentences(file: string, deskOf: (slug: string) => Ask | undefined, verbose: boolean): void {
  const results = readSentenceSet(join(folder, file)).flatMap((one) => {
    const ask = deskOf(one.story);
    return ask ? [{ one, got: runSentence(one, ask) }] : [];
  });
  const kindOf = ({ one }: (typeof results)[number]) => (one.verdict === 'faithful' ? 'faithful' : one.kind);
  const off = results.filter(({ one, got }) => got === (one.verdict === 'faithful' ? 'finding' : 'supported'));
  const lines = verbose ? off.map(({ one, got }) => `${got.padEnd(10)} ${one.id}: ${one.sentence.slice(0, 100)}`) : [];
  const rows = [...new Set(results.map(kindOf))].map((kind) => {
    const alike = results.filter((result) => kindOf(result) === kind);
    const counts = RESULTS.map((result) => `${alike.filter(({ got }) => got === result).length} ${result}`);
    return `${kind.padEnd(10)} ${counts.join(', ').replace('not_judged', 'not judged')}`;
  });
  console.log([`# sentences, ${file}`, ...lines, ...rows, ''].join('\n'));
}
