import type { Fault } from '../../errors.ts';
import { faultAt } from '../check-schema.ts';
import { nearestText } from '../nearest-text.ts';
import type { DraftStory } from '../read-story.ts';
import { shown } from '../shown.ts';
import { splitWords } from '../words.ts';

/** Names and titles are the article's own, and nothing belongs to itself. */
export function checkSources({ article, sources, files }: DraftStory): Fault[] {
  const printed = new Set(splitWords(article.text).map(({ word }) => singular(word)));
  const owners = new Map(sources.map(({ data }) => [data.id, data.of]));
  return sources.flatMap(({ keys, data: { id, name, title } }) => {
    const strange = splitWords(name).filter(({ word }) => word.length >= 3 && !printed.has(singular(word)));
    const faults: Fault[] = [];
    if (strange.length > 0) {
      const words = strange.map(({ start, end }) => shown(name.slice(start, end))).join(', ');
      faults.push(
        faultAt(
          files.sources,
          [...keys, 'name'],
          `the article does not print ${words} of this name`,
          'write the name as printed; other spellings go into "aliases"',
        ),
      );
    }
    if (title !== undefined && !article.text.includes(title)) {
      const nearest = nearestText(article, title);
      const remedy = nearest?.exact ? `copy: ${nearest.text}` : 'copy the title as printed, or leave it out';
      faults.push(
        faultAt(files.sources, [...keys, 'title'], `the article does not print the title ${shown(title)}`, remedy),
      );
    }
    if (belongsToItself(id, owners)) {
      faults.push(
        faultAt(files.sources, [...keys, 'of'], `"${id}" belongs to itself`, 'write the id of what it belongs to'),
      );
    }
    return faults;
  });
}

/** A plural and its singular are made equal, so that "the ministries of A and B" prints the name of "the ministry of A". */
function singular(word: string): string {
  return word.replace(/ies$/, 'y').replace(/s$/, '');
}

function belongsToItself(id: string, owners: ReadonlyMap<string, string | undefined>): boolean {
  const passed = new Set<string>();
  for (let owner = owners.get(id); owner !== undefined && !passed.has(owner); owner = owners.get(owner)) {
    if (owner === id) return true;
    passed.add(owner);
  }
  return false;
}
