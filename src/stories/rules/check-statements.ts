import type { Fault } from '../../errors.ts';
import { faultAt } from '../check-schema.ts';
import { readNumbers } from '../read-numbers.ts';
import type { DraftStory } from '../read-story.ts';

/** A statement has no number that its evidence has not. */
export function checkStatements({ facts, files }: DraftStory): Fault[] {
  return facts.flatMap(({ keys, data }) => {
    const known = new Set(data.evidence.flatMap((text) => readNumbers(text)).map(({ value }) => value));
    return readNumbers(data.statement).flatMap(({ value, start, end }) =>
      known.has(value)
        ? []
        : [
            faultAt(
              files.facts,
              [...keys, 'statement'],
              `the statement has the number ${data.statement.slice(start, end)}, which is not in the evidence`,
              'state the numbers of the evidence, or add the evidence that has this one',
            ),
          ],
    );
  });
}
