import type { Fault } from '../../errors.ts';
import { faultAt } from '../check-schema.ts';
import type { DraftStory } from '../read-story.ts';
import type { Keys, YamlFile } from '../read-yaml.ts';
import { shown } from '../shown.ts';
import type { Article } from '../story.ts';

/** A text copied from the article is one entry of its list: a comma in an unquoted one has not made several of it. */
export function checkCommas({ story, article, facts, files }: DraftStory): Fault[] {
  return [
    ...partedIn(files.story, ['date', 'inferred', 'from'], story.date?.inferred?.from.length ?? 0, article),
    ...facts.flatMap(({ keys, data }) => [
      ...partedIn(files.facts, [...keys, 'evidence'], data.evidence.length, article),
      ...partedIn(files.facts, [...keys, 'quotes'], data.quotes.length, article),
    ]),
  ];
}

/** A fault for each longest run of entries that the article has as one text. */
function partedIn(file: YamlFile, list: Keys, count: number, article: Article): Fault[] {
  const faults: Fault[] = [];
  for (let first = 0; first < count; first += 1) {
    for (let last = count - 1; last > first; last -= 1) {
      const text = file.unquoted(list, first, last);
      if (text === undefined || !article.text.includes(text)) continue;
      const problem = `a comma makes ${last - first + 1} entries of ${shown(text)}, which the article has as one text`;
      faults.push(faultAt(file, [...list, first], problem, 'put the whole text in quotation marks'));
      first = last;
      break;
    }
  }
  return faults;
}
