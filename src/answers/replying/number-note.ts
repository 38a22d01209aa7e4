import type { Fact } from '../../stories/story.ts';
import type { Part } from '../answer-schema.ts';
import { numberOf, type Term } from '../reading/term.ts';
import { tokenize } from '../search/tokenize.ts';
import { wording } from './wording.ts';

/** A number from here to there, standing alone, is taken for a year. */
const YEARS = { from: 1900, to: 2100 };

/**
 * When the question has a number that the fact does not, and none that it does, what the fact has instead, both as written.
 * Nothing when the fact has no figure or date to hold against it.
 */
export function numberNote(
  question: string,
  terms: readonly Term[],
  fact: Fact,
  replies: Readonly<Record<string, string>>,
): Part[] {
  const printed = new Set([...fact.evidence.map(({ quote }) => quote), fact.statement].flatMap(tokenize));
  const asked = terms.filter((term) => numberOf(term) !== undefined);
  const foreign = asked.find((term) => !printed.has(numberOf(term) ?? ''));
  if (!foreign || asked.some((term) => printed.has(numberOf(term) ?? ''))) return [];
  const number = Number(numberOf(foreign));
  if (fact.values.some((value) => 'amount' in value && value.amount === number)) return [];
  const isYear = number >= YEARS.from && number <= YEARS.to;
  const value = fact.values.find(({ kind }) => (isYear ? kind === 'time' : kind === 'quantity' || kind === 'duration'));
  return value
    ? [
        {
          kind: 'lead',
          text: wording(replies, 'number_differs', { asked: asTyped(question, foreign), printed: value.text }),
        },
      ]
    : [];
}

/** The number as the person wrote it: 12,000 and not the 12000 it is matched by. */
function asTyped(question: string, { text }: Term): string {
  const words = question.split(/\s+/).map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  return words.find((word) => tokenize(word).join(' ') === text) ?? text;
}
