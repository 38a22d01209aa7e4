import type { Fault } from '../../errors.ts';
import { faultAt, writtenIds } from '../check-schema.ts';
import { isDate } from '../is-date.ts';
import type { DraftStory } from '../read-story.ts';
import type { Correction } from '../story-schema.ts';

/** Corrections are dated, newest first; each is about facts, and the newest to name a fact is right on whether it is still there. */
export function checkCorrections({ story, files }: DraftStory): Fault[] {
  const corrections = story.corrections ?? [];
  const present = new Set(writtenIds(files.facts, 'facts').map(({ id }) => id));
  const named = new Set<string>();
  return corrections.flatMap((correction, index) => {
    const fault = (keys: readonly PropertyKey[], problem: string, remedy: string) =>
      faultAt(files.story, ['corrections', index, ...keys], problem, remedy);
    const own = new Set<string>();
    const names = (list: 'facts' | 'withdrawn') =>
      correction[list].flatMap((id, at) => {
        const twice = own.has(id);
        const isNewest = !twice && !named.has(id);
        own.add(id);
        named.add(id);
        if (twice) return [fault([list, at], `this entry names the fact "${id}" twice`, 'write it once')];
        // A file without any fact has a fault of its own.
        if (!isNewest || present.size === 0 || present.has(id) === (list === 'facts')) return [];
        return list === 'facts'
          ? [fault([list, at], `there is no fact "${id}"`, 'write an id of facts.yml, or name it under "withdrawn"')]
          : [
              fault(
                [list, at],
                `the fact "${id}" is withdrawn and still in facts.yml`,
                'remove it there, or name it under "facts"',
              ),
            ];
      });
    const [wrongTime] = timeFaults(correction.at, corrections[index - 1]?.at);
    return [
      ...(wrongTime ? [fault(['at'], ...wrongTime)] : []),
      ...names('facts'),
      ...names('withdrawn'),
      ...(own.size === 0 ? [fault([], 'this entry is about no fact', 'name facts under "facts" or "withdrawn"')] : []),
    ];
  });
}

function timeFaults(at: Correction['at'], above: string | undefined): [problem: string, remedy: string][] {
  const time = Date.parse(at);
  if (Number.isNaN(time) || !isDate(at.slice(0, 10)))
    return [[`there is no time ${at}`, 'write a day of the calendar and a time of the day']];
  // A time above that is none compares as false, and has a fault of its own.
  return above !== undefined && time > Date.parse(above)
    ? [['this entry is later than the one above', 'put the newest first']]
    : [];
}
