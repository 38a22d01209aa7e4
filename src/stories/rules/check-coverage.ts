import type { Fault } from '../../errors.ts';
import { findText } from '../find-text.ts';
import { placeAt } from '../place.ts';
import { quotedSpans } from '../quoted-spans.ts';
import { readNumbers } from '../read-numbers.ts';
import type { DraftStory } from '../read-story.ts';
import { shown } from '../shown.ts';
import { type Span, splitSentences } from '../split-sentences.ts';
import { isCovered, uncoveredRuns } from '../uncovered.ts';
import { checkSections } from './check-sections.ts';

/**
 * Nothing of the article is forgotten: every word lies in some fact's evidence, every quoted word in some fact's quotes, and every
 * number in digits is stated by a fact that has it in its evidence. Says nothing while facts or headings are missing for faults of their own.
 */
export function checkCoverage(draft: DraftStory): Fault[] {
  if (!draft.whole || draft.facts.some(({ places }) => places.some((found) => found.length === 0))) return [];
  if (checkSections(draft).length > 0) return [];
  return [...checkWords(draft), ...checkQuoted(draft), ...checkNumbers(draft)];
}

function checkWords(draft: DraftStory): Fault[] {
  const { article, facts, story } = draft;
  const printed = story.date?.printed ?? '';
  const cover: Span[] = [
    ...facts.flatMap(({ places }) => places.flat()),
    ...findText(article.text, printed).map((start) => ({ start, end: start + printed.length })),
  ];
  return article.paragraphs
    .flatMap(({ start, end }) => splitSentences(article.text, start, end))
    .flatMap((sentence) => uncoveredRuns(article.text, sentence, cover))
    .map((run) =>
      at(draft, run, "is in no fact's evidence", 'add it to the evidence of a fact, or write a fact for it'),
    );
}

function checkQuoted(draft: DraftStory): Fault[] {
  const { article, facts } = draft;
  const cover = facts.flatMap(({ data, places }) =>
    places
      .flat()
      .flatMap(({ start, end }) =>
        data.quotes.flatMap((quote) =>
          findText(article.text, quote, start, end).map((from) => ({ start: from, end: from + quote.length })),
        ),
      ),
  );
  return article.paragraphs
    .flatMap(({ start, end }) => quotedSpans(article.text, start, end))
    .flatMap((span) => uncoveredRuns(article.text, span, cover))
    .map((run) =>
      at(
        draft,
        run,
        "is in quotation marks, but in no fact's quotes",
        'add it to the quotes of the fact that attributes it',
      ),
    );
}

/** Numbers outside all evidence are left to `checkWords`. */
function checkNumbers(draft: DraftStory): Fault[] {
  const { article, facts } = draft;
  const stated = facts.map(({ data, places }) => ({
    cover: places.flat(),
    values: new Set(
      [data.statement, ...data.values.map(({ text }) => text)]
        .flatMap((text) => readNumbers(text))
        .map(({ value }) => value),
    ),
  }));
  return article.paragraphs
    .flatMap(({ start, end }) => readNumbers(article.text, start, end))
    .filter(({ inDigits }) => inDigits)
    .flatMap(({ value, start, end }) => {
      const holders = stated.filter(({ cover }) => isCovered(start, end, cover));
      if (holders.length === 0 || holders.some(({ values }) => values.has(value))) return [];
      return [
        at(
          draft,
          { start, end },
          'is a number that no fact states',
          'write it into a statement or a value of a fact with this evidence',
        ),
      ];
    });
}

function at({ article, articlePath }: DraftStory, { start, end }: Span, problem: string, remedy: string): Fault {
  return {
    path: articlePath,
    ...placeAt(article.text, start),
    problem: `${shown(article.text.slice(start, end))} ${problem}`,
    remedy,
  };
}
