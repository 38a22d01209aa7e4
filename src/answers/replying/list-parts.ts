import type { Gather } from '../../stories/intent-schema.ts';
import type { Fact, Story } from '../../stories/story.ts';
import type { Part } from '../answer-schema.ts';
import { isOnComment } from '../deciding/said-by.ts';
import type { StoryKnowledge } from '../knowledge.ts';
import { responsesParts } from './responses-parts.ts';
import type { Draft } from './to-answer.ts';
import { wording } from './wording.ts';

type Replies = Readonly<Record<string, string>>;

/** The story's lists: its main points, what comes next, its dates in order, who is in it, requests for comment. */
export function listParts(gather: Gather, { story }: StoryKnowledge, replies: Replies): Draft {
  const byId = (ids: readonly string[]) => ids.flatMap((id) => story.facts.filter((fact) => fact.id === id));
  switch (gather) {
    case 'brief':
      return listed(byId(story.brief), wording(replies, 'brief'));
    case 'next':
      return listed(byId(story.next), wording(replies, 'next'));
    case 'comments':
      return listed(story.facts.filter(isOnComment), wording(replies, 'comments'));
    case 'responses':
      return responsesParts(story, replies);
    case 'people':
      return people(story, replies);
    default:
      return timeline(story, replies);
  }
}

function listed(facts: readonly Fact[], lead: string): Draft {
  return {
    outcome: 'answered',
    parts: [{ kind: 'lead', text: lead }, ...facts.map((fact): Part => ({ kind: 'item', text: withPlace(fact) }))],
    facts,
  };
}

const withPlace = ({ statement, evidence }: Fact): string => `${statement} (¶${evidence[0]?.paragraph ?? 1})`;

/** Facts with a date in its order, as far as the day can be worked out; the others below, under a line that says so. */
function timeline(story: Story, replies: Replies): Draft {
  const dated = story.facts.flatMap((fact) => {
    const time = fact.values.find((value) => value.kind === 'time');
    return time?.kind === 'time' ? [{ fact, time }] : [];
  });
  const line = ({ fact, time }: (typeof dated)[number]): Part => ({
    kind: 'item',
    text:
      time.iso && time.inferred
        ? `${time.text} (${wording(replies, 'inferred_short', { date: time.iso })}): ${withPlace(fact)}`
        : `${time.text}: ${withPlace(fact)}`,
  });
  const known = dated.filter(({ time }) => time.iso).sort((a, b) => (a.time.iso ?? '').localeCompare(b.time.iso ?? ''));
  const unknown = dated.filter(({ time }) => !time.iso);
  const parts: Part[] = [{ kind: 'lead', text: wording(replies, 'timeline') }, ...known.map(line)];
  if (unknown.length > 0) parts.push({ kind: 'heading', text: wording(replies, 'undated') }, ...unknown.map(line));
  return { outcome: 'answered', parts, facts: [...known, ...unknown].map(({ fact }) => fact) };
}

/** Who is in the story: name, title and how often they are quoted or cited. */
function people(story: Story, replies: Replies): Draft {
  const said = (id: string) =>
    story.facts.filter((fact) => fact.form !== 'narration' && fact.attribution.some(({ source }) => source === id));
  const entries = [...story.sources.values()]
    .filter(({ id }) => id !== story.outlet.id)
    .map((source) => ({ source, facts: said(source.id) }));
  entries.sort((a, b) => b.facts.length - a.facts.length);
  const items = entries.map(({ source, facts }): Part => {
    const who = source.title && source.kind === 'person' ? `${source.name}, ${source.title}` : source.name;
    const quoted = facts.some(({ form }) => form === 'direct' || form === 'partial');
    return {
      kind: 'item',
      text: `${who}: ${wording(replies, quoted ? 'is_quoted' : facts.length > 0 ? 'is_cited' : 'is_named')}`,
    };
  });
  return {
    outcome: 'answered',
    parts: [{ kind: 'lead', text: wording(replies, 'people') }, ...items],
    facts: entries.flatMap(({ facts }) => facts),
  };
}
