import type { Fault } from '../../errors.ts';
import { faultAt } from '../check-schema.ts';
import { faultOfPath } from '../fault-of-path.ts';
import type { DraftIntentTest } from '../read-intent-tests.ts';
import type { DraftIntents } from '../read-intents.ts';
import { shown } from '../shown.ts';
import { wordKey } from '../words.ts';

/** Every intent has a test file and the other way round; a test sentence is nobody's example and belongs to one intent. */
export function checkIntentTests({ intents }: DraftIntents, tests: readonly DraftIntentTest[]): Fault[] {
  const tested = new Set(tests.map(({ id }) => id));
  const known = new Set(intents.map(({ id }) => id));
  return [
    ...intents.flatMap(({ id, file }) =>
      tested.has(id)
        ? []
        : [faultAt(file, [], 'this intent has no test file', `write ${id}.yml among the tests of intents`)],
    ),
    ...tests.flatMap(({ id, path }) =>
      known.has(id)
        ? []
        : [faultOfPath(path, `there is no intent "${id}"`, 'name the file after an intent, or remove it')],
    ),
    ...checkSentences(intents, tests),
  ];
}

function checkSentences(intents: DraftIntents['intents'], tests: readonly DraftIntentTest[]): Fault[] {
  const examples = new Map(
    intents.flatMap(({ id, data }) => (data?.examples ?? []).map((text) => [exampleKey(text), id])),
  );
  const matched = new Map<string, string>();
  const all = tests.flatMap(({ id, file, data }) => (file && data ? [{ id, file, data }] : []));
  const positive = all.flatMap(({ id, file, data }) =>
    data.matches.flatMap((text, index) => {
      const key = exampleKey(text);
      const example = examples.get(key);
      const earlier = matched.get(key);
      matched.set(key, earlier ?? id);
      const fault = (problem: string) => faultAt(file, ['matches', index], problem, 'write another sentence');
      return [
        ...(example === undefined ? [] : [fault(`the sentence ${shown(text)} is an example of ${example}.yml`)]),
        ...(earlier === undefined
          ? []
          : [fault(`the sentence ${shown(text)} is among the matches of ${earlier} as well`)]),
      ];
    }),
  );
  const negative = all.flatMap(({ id, file, data }) =>
    data.must_not_match.flatMap((text, index) => {
      const own =
        examples.get(exampleKey(text)) === id
          ? 'an example'
          : matched.get(exampleKey(text)) === id
            ? 'among the matches'
            : undefined;
      if (own === undefined) return [];
      return [
        faultAt(
          file,
          ['must_not_match', index],
          `the sentence ${shown(text)} is ${own} of ${id}.yml as well`,
          'remove it from one of the two',
        ),
      ];
    }),
  );
  return [...positive, ...negative];
}

/** What a sentence or example says: its words and slots, without case and punctuation; a lone "?" is kept as it is. */
function exampleKey(text: string): string {
  return wordKey(text.replace(/\{([^{}]*)\}/g, ' slot$1slot ')) || text;
}
