import type { Fault } from '../../errors.ts';
import { faultAt, writtenIds } from '../check-schema.ts';
import type { DraftStory } from '../read-story.ts';
import type { Keys, YamlFile } from '../read-yaml.ts';

/** Every id is written once, and every id that is named is written somewhere. */
export function checkIds(draft: DraftStory): Fault[] {
  return [...duplicates(draft), ...danglingSources(draft), ...danglingFacts(draft)];
}

function duplicates({ files }: DraftStory): Fault[] {
  const seen = new Map<string, string>();
  const once = (file: YamlFile, list: string, one: string) =>
    writtenIds(file, list).flatMap(({ id, index }) => {
      const earlier = seen.get(id);
      seen.set(id, earlier ?? one);
      return earlier
        ? [faultAt(file, [list, index, 'id'], `the id "${id}" is taken by ${earlier} above`, 'write another id')]
        : [];
    });
  const ofSources = once(files.sources, 'sources', 'a source');
  seen.clear();
  return [...ofSources, ...once(files.facts, 'facts', 'a fact'), ...once(files.facts, 'gaps', 'a gap')];
}

function danglingSources({ story, sources, facts, files }: DraftStory): Fault[] {
  const check = checker(new Set(writtenIds(files.sources, 'sources').map(({ id }) => id)), 'source', 'sources.yml');
  return [
    ...check(files.story, ['outlet'], story.outlet),
    ...sources.flatMap(({ keys, data }) => check(files.sources, [...keys, 'of'], data.of)),
    ...facts.flatMap(({ keys, data }) => [
      ...data.attribution.flatMap(({ source, via }, link) => [
        ...check(files.facts, [...keys, 'attribution', link, 'source'], source),
        ...via.flatMap((id, index) => check(files.facts, [...keys, 'attribution', link, 'via', index], id)),
      ]),
      ...data.values.flatMap((value, index) =>
        'source' in value ? check(files.facts, [...keys, 'values', index, 'source'], value.source) : [],
      ),
      ...data.mentions.flatMap((id, index) => check(files.facts, [...keys, 'mentions', index], id)),
    ]),
  ];
}

function danglingFacts({ story, gaps, files }: DraftStory): Fault[] {
  const check = checker(new Set(writtenIds(files.facts, 'facts').map(({ id }) => id)), 'fact', 'facts.yml');
  const list = (file: YamlFile, keys: Keys, ids: readonly string[]) => [
    ...ids.flatMap((id, index) => check(file, [...keys, index], id)),
    ...ids.flatMap((id, index) =>
      ids.indexOf(id) < index
        ? [faultAt(file, [...keys, index], `the fact "${id}" is listed twice`, 'write it once')]
        : [],
    ),
  ];
  return [
    ...list(files.story, ['brief'], story.brief ?? []),
    ...list(files.story, ['next'], story.next ?? []),
    ...gaps.flatMap(({ keys, data }) => list(files.facts, [...keys, 'near'], data.near)),
  ];
}

/** A check that an id, where one is given, is among those known; a file without any has a fault of its own. */
function checker(known: ReadonlySet<string>, kind: string, where: string) {
  return (file: YamlFile, keys: Keys, id: string | undefined): Fault[] =>
    id === undefined || known.size === 0 || known.has(id)
      ? []
      : [faultAt(file, keys, `there is no ${kind} "${id}"`, `write an id of ${where}, or add it there`)];
}
