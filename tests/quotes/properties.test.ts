import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuote, type QuoteCheck } from '../../src/quotes/check-quote.ts';
import type { ClaimedSpeaker } from '../../src/quotes/claimed-speaker.ts';
import { isNumberWord } from '../../src/quotes/number-words.ts';
import type { QuoteIndex } from '../../src/quotes/quote-index.ts';
import { familyOf } from '../../src/quotes/quote-verdict.ts';
import { type QuoteWord, quoteWords } from '../../src/quotes/quote-words.ts';
import { readQuotedText } from '../../src/quotes/quoted-text.ts';
import { deskOf, quoteIndexes } from './desks.ts';

const NOBODY: ClaimedSpeaker = { kind: 'nobody' };
const stories = quoteIndexes().map((index) => [index.knowledge.story.slug, index] as const);

const check = (words: string, index: QuoteIndex, claimed: ClaimedSpeaker = NOBODY): QuoteCheck =>
  checkQuote(readQuotedText([words]), claimed, index);
const verdictOf = (found: QuoteCheck) => familyOf(found.grounds[0] ?? 'not_found', false);

/** A run of the article's words, from a word's beginning to another's end. */
const spanOf = (words: readonly QuoteWord[], text: string, least: number, most = 60) =>
  fc
    .tuple(fc.integer({ min: 0, max: words.length - least }), fc.integer({ min: least, max: most }))
    .map(([from, count]) => text.slice(words[from]?.start, words[Math.min(words.length, from + count) - 1]?.end));

/** A run of at least four words inside one quotation. */
const quotedSpan = (index: QuoteIndex) => {
  const long = index.quotations
    .map(({ start, end }) => quoteWords(index.text, start, end))
    .filter((words) => words.length >= 4);
  return fc.constantFrom(...long).chain((words) => spanOf(words, index.text, 4));
};

/** Words that no article has. */
const STRANGE = fc.constantFrom('zebra', 'quixotic', 'marzipan', 'xylophone');
const TIMES = { numRuns: 80 };

describe.each(stories)('quote checks of %s', (_, index) => {
  it('find every exact run of four words or more, whatever its length', () => {
    fc.assert(
      fc.property(spanOf(index.words, index.text, 4, 400), (words) => {
        expect(check(words, index).grounds).not.toContain('not_found');
      }),
      TIMES,
    );
  });

  it('never pass a quotation with a word replaced, dropped, added or swapped', () => {
    fc.assert(
      fc.property(
        quotedSpan(index),
        STRANGE,
        fc.nat(),
        fc.constantFrom('replace', 'drop', 'add', 'swap'),
        (words, strange, at, how) => {
          const list = words.split(/\s+/);
          const place = 1 + (at % (list.length - 2));
          if (how === 'replace') list[place] = strange;
          else if (how === 'drop') list.splice(place, 1);
          else if (how === 'add') list.splice(place, 0, strange);
          else list.splice(place, 2, list[place + 1] ?? '', list[place] ?? '');
          const changed = list.join(' ');
          if (index.text.includes(changed)) return;
          expect(verdictOf(check(changed, index)), changed).not.toBe('verbatim');
        },
      ),
      TIMES,
    );
  });

  it('say number_changed when a number of a quotation is another', () => {
    fc.assert(
      fc.property(quotedSpan(index), fc.constantFrom('seven', '83', '1,900', 'nineteen'), (words, other) => {
        const numbers = quoteWords(words).filter(({ key }) => isNumberWord(key));
        const [number] = numbers;
        if (!number || quoteWords(words).length < 5) return;
        const changed = words.slice(0, number.start) + other + words.slice(number.end);
        expect(check(changed, index).grounds[0], changed).toBe('number_changed');
      }),
      TIMES,
    );
  });

  it('say misattributed for every speaker but the right one', () => {
    const ids = [...index.knowledge.story.sources.keys()];
    fc.assert(
      fc.property(quotedSpan(index), fc.constantFrom(...ids), (words, id) => {
        const found = check(words, index, { kind: 'source', id, text: id });
        const right = found.owners.sources.includes(id);
        expect(verdictOf(found), `${id}: ${words}`).toBe(right ? 'verbatim' : 'misattributed');
      }),
      TIMES,
    );
    const [some] = index.quotations
      .map(({ start, end }) => index.text.slice(start, end))
      .filter((words) => words.split(' ').length > 4);
    expect(verdictOf(check(some ?? '', index, { kind: 'unknown', text: 'Jane Roe' }))).toBe('misattributed');
  });

  it('give the same verdict however quotation marks, dashes, spaces and the first letter are typed', () => {
    const restyles: ((words: string) => string)[] = [
      (words) => words.replaceAll("'", '’').replaceAll('"', '”'),
      (words) => words.replaceAll('’', "'").replaceAll('“', '"').replaceAll('”', '"'),
      (words) => words.replaceAll('-', '–'),
      (words) => words.replaceAll('-', '—'),
      (words) => words.replaceAll(' ', '\u00a0'),
      (words) => words.replaceAll(' ', '  '),
      (words) => words.replaceAll(' ', '\n'),
      (words) => words.charAt(0).toUpperCase() + words.slice(1),
      (words) => words.charAt(0).toLowerCase() + words.slice(1),
      (words) => `${words},`,
      (words) => `“${words}.”`,
    ];
    fc.assert(
      fc.property(spanOf(index.words, index.text, 4), fc.constantFrom(...restyles), (words, restyle) => {
        expect(verdictOf(check(restyle(words), index)), restyle(words)).toBe(verdictOf(check(words, index)));
      }),
      TIMES,
    );
  });

  it('show no quotation that is not the article to the letter, and stay short', () => {
    const { slug } = index.knowledge.story;
    fc.assert(
      fc.property(spanOf(index.words, index.text, 1, 200), STRANGE, fc.boolean(), (words, strange, isChanged) => {
        const asked = `check quote: "${isChanged ? `${words} ${strange}` : words}"`;
        const { answer } = deskOf(slug)(asked, { facts: [], sources: [], question: '', intent: '', story: slug });
        for (const part of answer.parts) if (part.kind === 'quote') expect(index.text).toContain(part.text);
        expect(answer.text.length).toBeLessThan(1_500);
        expect(answer.verdict).toBeDefined();
      }),
      TIMES,
    );
  });
});
