import { describe, expect, it } from 'vitest';
import { readQuoteSet, runQuoteCheck } from '../../src/eval/quote-set.ts';
import { deskOf } from './desks.ts';

/** Checks that fail today, with the reason; one that starts to pass has to leave this list. */
const KNOWN = new Map([
  ['qc-031', 'a "not" that moved counts as gained, since the words behind it are outside the passage'],
  ['nq-30', 'a quotation without marks inside a sentence is not told from it'],
  ['sq-21', 'asked whom to credit, the engine answers'],
  ['sq-30', 'a statement without marks is answered as a question'],
]);

describe.each(['editor', 'night', 'sub'])('the quote checks of the %s', (name) => {
  const cases = readQuoteSet(`tests/quotes/checks.${name}.jsonl`);

  it.each(cases.filter(({ id }) => !KNOWN.has(id)))('$id is $detail: $q', (one) => {
    const { answer } = runQuoteCheck(one, deskOf(one.story));
    expect({ verdict: answer.verdict, detail: answer.verdict_detail }).toEqual({
      verdict: one.verdict,
      detail: one.detail,
    });
    for (const words of one.must) expect(answer.text).toContain(words);
  });

  it('has no known failure that passes', () => {
    const passing = cases.filter((one) => KNOWN.has(one.id) && runQuoteCheck(one, deskOf(one.story)).finer);
    expect(passing.map(({ id }) => id)).toEqual([]);
  });
});
