import { stem } from '../../answers/search/stem.ts';
import { tokenize } from '../../answers/search/tokenize.ts';
import type { Fault, Judged } from './finding.ts';

/** Words that take back a part of what follows; any of a line says the same. */
const QUALIFIERS: readonly (readonly string[])[] = [
  ['mostly', 'largely', 'mainly', 'chiefly', 'primarily', 'predominantly'],
  ['partially', 'partly'],
];

/** Other ways to take back a part. */
const ALSO = new Set(['most', 'majority', 'part', 'parts', 'some', 'portion']);

/** Whether "mostly", "partially" and their like were kept before what they qualify. */
export function checkQualifiers({ sentence, facts }: Judged): Fault[] {
  const [{ fact }] = facts;
  const said = tokenize(fact.statement);
  const mine = tokenize(sentence.text);
  return QUALIFIERS.flatMap((line): Fault[] => {
    const at = said.findIndex((token) => line.includes(token));
    const qualified = said[at + 1];
    if (at < 0 || qualified === undefined || mine.some((token) => line.includes(token) || ALSO.has(token))) return [];
    const found = new RegExp(`(?<![\\p{L}])${stem(qualified)}\\p{L}*`, 'iu').exec(sentence.own);
    if (!found) return [];
    const hedge = said[at] ?? '';
    const span = { start: found.index, end: found.index + found[0].length };
    return [
      {
        ...span,
        kind: 'hedge_dropped',
        fact,
        fix: `${hedge} ${found[0]}`,
        note: 'draft_hedge_dropped',
        fill: { hedge },
      },
    ];
  });
}
