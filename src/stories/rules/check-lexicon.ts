import type { Fault } from '../../errors.ts';
import { faultAt } from '../check-schema.ts';
import { guardKindSchema } from '../intent-schema.ts';
import type { DraftIntents } from '../read-intents.ts';
import type { Keys } from '../read-yaml.ts';

/** Nothing stands in the lexicon twice, and no shorthand stands for itself. Case and spaces make no difference. */
export function checkLexicon({ lexicon: { file, data } }: DraftIntents): Fault[] {
  if (!file || !data) return [];
  const twice = (texts: readonly string[], what: string, wayTo: (index: number) => Keys) => {
    const seen = new Set<string>();
    return texts.flatMap((text, index) => {
      if (!seen.has(fold(text))) {
        seen.add(fold(text));
        return [];
      }
      return [
        {
          path: file.path,
          ...file.keyAt(wayTo(index)),
          problem: `the ${what} "${text}" is there twice`,
          remedy: 'remove one',
        },
      ];
    });
  };
  const shorthand = Object.keys(data.shorthand);
  return [
    ...twice(shorthand, 'shorthand', (index) => ['shorthand', shorthand[index] ?? '']),
    ...Object.entries(data.shorthand).flatMap(([short, long]) =>
      fold(short) === fold(long)
        ? [
            faultAt(
              file,
              ['shorthand', short],
              `the shorthand "${short}" stands for itself`,
              'write what it is short for, or remove it',
            ),
          ]
        : [],
    ),
    ...data.synonyms.flatMap((group, at) => twice(group, 'synonym', (index) => ['synonyms', at, index])),
    ...twice(data.stopwords, 'stopword', (index) => ['stopwords', index]),
    ...guardKindSchema.options.flatMap((kind) =>
      twice(data.guards[kind], `${kind} among the guards`, (index) => ['guards', kind, index]),
    ),
  ];
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ');
}
