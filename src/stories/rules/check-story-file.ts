import type { Fault } from '../../errors.ts';
import { faultAt } from '../check-schema.ts';
import type { DraftStory } from '../read-story.ts';
import type { Keys } from '../read-yaml.ts';
import { shown } from '../shown.ts';

/** What `story.yml` says of the article is so: its outlet is an outlet, its dates are printed there. */
export function checkStoryFile(draft: DraftStory): Fault[] {
  return [...checkOutlet(draft), ...checkDate(draft)];
}

function checkOutlet({ story, sources, files }: DraftStory): Fault[] {
  const outlet = sources.find(({ data }) => data.id === story.outlet)?.data;
  if (!outlet || outlet.kind === 'outlet') return [];
  const problem = `the outlet "${outlet.id}" is a source of kind ${outlet.kind}`;
  return [faultAt(files.story, ['outlet'], problem, 'name a source of kind outlet')];
}

function checkDate({ story, article, files }: DraftStory): Fault[] {
  if (!story.date) return [];
  const { printed, inferred } = story.date;
  if (printed === undefined && inferred === undefined) {
    return [
      faultAt(files.story, ['date'], 'the date is neither printed nor inferred', 'write "printed" or "inferred"'),
    ];
  }
  const words: [Keys, string][] = [
    ...(printed === undefined ? [] : [[['date', 'printed'], printed] satisfies [Keys, string]]),
    ...(inferred?.from ?? []).map((from, index): [Keys, string] => [['date', 'inferred', 'from', index], from]),
  ];
  return words.flatMap(([keys, text]) =>
    article.text.includes(text)
      ? []
      : [faultAt(files.story, keys, `the article does not print ${shown(text)}`, 'copy the words from article.txt')],
  );
}
