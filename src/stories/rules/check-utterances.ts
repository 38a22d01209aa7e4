import type { Fault } from '../../errors.ts';
import { faultAt } from '../check-schema.ts';
import type { DraftStory } from '../read-story.ts';
import type { Keys } from '../read-yaml.ts';
import { shown } from '../shown.ts';
import { wordKey } from '../words.ts';

/** A question leads to one fact or one gap, however it is punctuated. */
export function checkUtterances({ facts, gaps, files }: DraftStory): Fault[] {
  const owners = new Map<string, string>();
  const once = (owner: string, keys: Keys, texts: readonly string[]) =>
    texts.flatMap((text, index) => {
      const key = wordKey(text);
      const earlier = owners.get(key);
      owners.set(key, earlier ?? owner);
      if (earlier === undefined || key === '') return [];
      const problem = `the question ${shown(text)} is under ${earlier} as well`;
      return [
        faultAt(files.facts, [...keys, index], problem, 'keep it where it belongs, and word the other differently'),
      ];
    });
  return [
    ...facts.flatMap(({ keys, data }) => [
      ...once(`the fact "${data.id}"`, [...keys, 'utterances'], data.utterances),
      ...once(`the fact "${data.id}"`, [...keys, 'corrects'], data.corrects),
    ]),
    ...gaps.flatMap(({ keys, data }) => once(`the gap "${data.id}"`, [...keys, 'utterances'], data.utterances)),
  ];
}
