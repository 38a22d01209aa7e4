import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CopyRequest, copyQuote } from '../../src/quotes/copy-quote.ts';
import { splitSentences } from '../../src/stories/split-sentences.ts';
import { loadedStory } from '../loaded-story.ts';
import { madeStory } from '../made-story.ts';

const loaded = [loadedStory('data/stories'), loadedStory('tests/fixtures/stories')];
const { library } = loadedStory('data/stories');

/** Quotations made of sentences that hold a guard or none, and abbreviations that end no sentence. */
const sentence = fc.constantFrom(
  'The pier is closed.',
  'It opens in spring!',
  'Dr. Voss of the U.N. saw it.',
  'It is not safe.',
  'It may sink, the crew say.',
  'Who pays for it?',
  "The crew's 'last stand' was in May.",
  'At least 40 came…',
);

describe('whatever is copied, at whatever limit', () => {
  const real = loaded.flatMap(({ story }) =>
    story.facts.flatMap((fact) => fact.quotes.map((quote) => ({ quote, fact, story }))),
  );
  const made = fc.array(sentence, { minLength: 1, maxLength: 6 }).map((sentences) => {
    const quote = sentences.join(' ');
    const story = madeStory(
      `“${quote}” Amin Reed said.`,
      [{ id: 'reed', name: 'Amin Reed', kind: 'person' }],
      [{ form: 'direct', verb: 'said', attribution: [{ source: 'reed' }], quotes: [quote] }],
    );
    return story.facts.map((fact) => ({ quote, fact, story }))[0];
  });

  it('is the article to the letter between the marks, whole sentences, within the limit, or refused with a reason', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...real), made),
        fc.integer({ min: 0, max: 400 }),
        fc.constantFrom('print' as const, 'social' as const),
        (what, limit, use) => {
          if (!what) return;
          const result = copyQuote({ ...what, limit, use }, library);
          if ('refused' in result) {
            expect(use).toBe('social');
            expect(result.detail).not.toBe('');
            return;
          }
          if (use === 'social') expect(result.text.length).toBeLessThanOrEqual(limit);
          expectFaithful(result.text, what.story.article.text, what.quote, use);
        },
      ),
      { numRuns: 600, seed: 20_240_312 },
    );
  });
});

function expectFaithful(text: string, article: string, quote: string, use: CopyRequest['use']): void {
  const [, between = ''] = /“([^”]*)”/.exec(text) ?? [];
  const kept = between.replace(/ …$/, '');
  const straight = (words: string) => words.replace(/[‘’]/g, "'");
  expect(kept).not.toBe('');
  expect(straight(article)).toContain(straight(kept));
  const all = splitSentences(quote).map(({ start, end }) => straight(quote.slice(start, end)));
  const some = splitSentences(kept).map(({ start, end }) => straight(kept.slice(start, end)));
  const isWhole = kept === between;
  if (isWhole) expect(some.map(withoutComma)).toEqual(all.map(withoutComma));
  else expect(some).toEqual(all.slice(0, some.length));
  if (use === 'print') expect(isWhole).toBe(true);
}

const withoutComma = (words: string): string => words.replace(/,$/, '');
