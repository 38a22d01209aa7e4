import type { Fault } from '../../errors.ts';
import { faultAt } from '../check-schema.ts';
import { findText } from '../find-text.ts';
import { quotedSpans } from '../quoted-spans.ts';
import type { DraftFact, DraftStory } from '../read-story.ts';
import { shown } from '../shown.ts';
import { isCovered } from '../uncovered.ts';
import { nearestIn } from './nearest-in.ts';

/** Words in quotation marks are the article's, to the letter, and stand in quotation marks there; a paraphrase has none. */
export function checkQuotes(draft: DraftStory): Fault[] {
  return draft.facts.flatMap((fact) => {
    const quoting = fact.data.form === 'direct' || fact.data.form === 'partial';
    return quoting ? [...checkEntries(fact, draft), ...checkMarked(fact, draft)] : checkUnquoted(fact, draft);
  });
}

function checkUnquoted({ keys, data }: DraftFact, { files }: DraftStory): Fault[] {
  const remedy = 'remove them, or write form direct or partial';
  return [
    ...(data.quotes.length > 0
      ? [faultAt(files.facts, [...keys, 'quotes'], `a fact of form ${data.form} has quotes`, remedy)]
      : []),
    ...(/["“”]/.test(data.statement)
      ? [faultAt(files.facts, [...keys, 'statement'], `the statement of a ${data.form} has quotation marks`, remedy)]
      : []),
  ];
}

function checkEntries({ keys, data, places }: DraftFact, { article, files }: DraftStory): Fault[] {
  if (data.quotes.length === 0) {
    const remedy = 'copy the words in quotation marks to "quotes", or write form paraphrase';
    return [faultAt(files.facts, [...keys, 'quotes'], `a fact of form ${data.form} has no quotes`, remedy)];
  }
  const marked = article.paragraphs.flatMap(({ start, end }) => quotedSpans(article.text, start, end));
  const passages = places.flat();
  return data.quotes.flatMap((quote, index) => {
    const at = [...keys, 'quotes', index];
    if (!data.evidence.some((text) => text.includes(quote))) {
      return [
        faultAt(
          files.facts,
          at,
          `the quote ${shown(quote)} is not in the evidence to the letter`,
          nearestIn(data.evidence, quote),
        ),
      ];
    }
    const found = passages.flatMap(({ start, end }) => findText(article.text, quote, start, end));
    if (found.length === 0 || found.some((start) => isCovered(start, start + quote.length, marked))) return [];
    return [
      faultAt(
        files.facts,
        at,
        `the quote ${shown(quote)} is not in quotation marks in the article`,
        'take only words that are',
      ),
    ];
  });
}

function checkMarked({ keys, data }: DraftFact, { files }: DraftStory): Fault[] {
  if (data.quotes.length === 0) return [];
  const marked = quotedSpans(data.statement).map(({ start, end }) => data.statement.slice(start, end));
  const at = [...keys, 'statement'];
  if (marked.length === 0) {
    const problem = `the statement of a fact of form ${data.form} has no quotation marks`;
    return [faultAt(files.facts, at, problem, 'put the words of "quotes" in quotation marks')];
  }
  return marked.flatMap((words) =>
    data.quotes.some((quote) => quote.includes(words))
      ? []
      : [
          faultAt(
            files.facts,
            at,
            `the statement has ${shown(words)} in quotation marks, which is not in the quotes to the letter`,
            nearestIn(data.quotes, words),
          ),
        ],
  );
}
