import type { Fault } from '../../errors.ts';
import { faultAt } from '../check-schema.ts';
import type { Value } from '../fact-schema.ts';
import { isDate } from '../is-date.ts';
import { possibleAmounts } from '../read-numbers.ts';
import type { DraftStory } from '../read-story.ts';
import { shown } from '../shown.ts';
import { nearestIn } from './nearest-in.ts';

/** The words of a value stand in its fact's evidence, and what is read out of them is what they say. */
export function checkValues({ article, facts, files }: DraftStory): Fault[] {
  return facts.flatMap(({ keys, data }) =>
    data.values.flatMap((value, index) => {
      const fault = (key: string, problem: string, remedy: string) =>
        faultAt(files.facts, [...keys, 'values', index, key], problem, remedy);
      if (!data.evidence.some((text) => text.includes(value.text))) {
        return [
          fault(
            'text',
            `the value ${shown(value.text)} is not in the evidence to the letter`,
            nearestIn(data.evidence, value.text),
          ),
        ];
      }
      return checkReading(value, article.text).map(([key, problem, remedy]) => fault(key, problem, remedy));
    }),
  );
}

function checkReading(value: Value, article: string): [key: string, problem: string, remedy: string][] {
  if ((value.kind === 'quantity' || value.kind === 'duration') && value.amount !== undefined) {
    const amounts = possibleAmounts(value.text);
    if (amounts.length === 0 || amounts.includes(value.amount)) return [];
    return [
      [
        'amount',
        `the amount ${value.amount} is not in ${shown(value.text)}`,
        `write ${[...new Set(amounts)].join(' or ')}`,
      ],
    ];
  }
  if (value.kind !== 'time') return [];
  const { iso, inferred } = value;
  if (iso === undefined) {
    return inferred === undefined
      ? []
      : [
          [
            'inferred',
            'nothing is inferred without "iso"',
            'write "iso", or say under "unknown" why it cannot be worked out',
          ],
        ];
  }
  if (!isDate(iso)) return [['iso', `there is no date ${iso}`, 'write a date of the calendar']];
  const year = iso.slice(0, 4);
  if (inferred !== undefined || article.includes(year)) return [];
  return [
    ['iso', `the article does not print the year ${year}`, 'say under "inferred" how it follows, or leave "iso" out'],
  ];
}
