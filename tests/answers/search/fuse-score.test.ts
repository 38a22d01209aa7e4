import fc from 'fast-check';
import Fuse from 'fuse.js';
import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../../bench/search/corpus.ts';
import { deriveQuestions } from '../../../bench/search/questions.ts';
import { buildIndex } from '../../../src/answers/search/build-index.ts';
import { fuseScorer } from '../../../src/answers/search/fuse-score.ts';
import { readQuery } from '../../../src/answers/search/read-query.ts';
import { searchIndex } from '../../../src/answers/search/search-index.ts';
import { tokenize } from '../../../src/answers/search/tokenize.ts';

function fullScan(texts: readonly string[]): Fuse<string> {
  return new Fuse(texts, {
    useTokenSearch: true,
    threshold: 0.3,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    includeScore: true,
    tokenize: /\S+/g,
  });
}

const records = buildCorpus(400);
const index = buildIndex(records);
const fuse = fullScan(index.texts);
const questions = deriveQuestions(records, 60);

describe('fuseScorer', () => {
  it('gives the very scores of a full Fuse token search, for every result, when words are taken as typed', () => {
    let compared = 0;
    for (const { stripped } of questions.slice(0, 30)) {
      const words = tokenize(stripped);
      const score = fuseScorer(
        index,
        readQuery(index, words).map((word) => ({ ...word, lookups: [] })),
      );
      for (const result of fuse.search(words.join(' '))) {
        expect(score(result.refIndex)).toBe(result.score);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(300);
  });

  it('never gives a worse score for knowing what a word means', () => {
    for (const { stripped } of questions) {
      const words = tokenize(stripped);
      const score = fuseScorer(index, readQuery(index, words));
      for (const result of fuse.search(words.join(' '), { limit: 20 })) {
        expect(score(result.refIndex)).toBeLessThanOrEqual(result.score ?? 0);
      }
    }
  });

  it('agrees with Fuse on any words, matched by a hair or not', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 8 }),
        fc.array(word, { minLength: 1, maxLength: 3 }),
        (text, asked) => {
          const one = buildIndex([{ id: 'one', text: text.join(' ') }]);
          const read = readQuery(one, asked).map((known) => ({ ...known, lookups: [] }));
          const [native] = fullScan(one.texts).search(asked.join(' '));
          expect(fuseScorer(one, read)(0)).toBeCloseTo(native?.score ?? 1, 12);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('finds first what a full Fuse scan finds first, or the right record where Fuse does not', () => {
    const differing = questions.filter(({ text, stripped, gold }) => {
      const [ours] = searchIndex(index, text);
      const [theirs] = fuse.search(tokenize(stripped).join(' '), { limit: 1 });
      return ours?.record !== theirs?.refIndex && ours?.id !== gold;
    });
    expect(differing).toEqual([]);
  });
});
