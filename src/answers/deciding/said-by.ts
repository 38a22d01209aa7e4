import type { Status } from '../../stories/fact-schema.ts';
import type { Fact } from '../../stories/story.ts';
import type { StoryKnowledge } from '../knowledge.ts';
import type { Ranked } from '../matching/rank-subjects.ts';
import { likeness, type Term } from '../reading/term.ts';

/** A source speaks of a topic when one of its facts has this share of the topic's words. */
const SPEAKS_OF = 0.6;
/** One statement is meant when it is at least this like the question and believed twice as much as the next. */
const CLEAR = 0.4;

/** True when the source says it, or it came through the source; narration is nobody's saying. */
export function isBy(fact: Fact, source: string): boolean {
  return (
    fact.form !== 'narration' && fact.attribution.some((link) => link.source === source || link.via.includes(source))
  );
}

/** What a source says of a topic: all it says when there is no topic, one statement when one is clearly meant, none when it says nothing of that. */
export function saidBy(
  source: string,
  topic: readonly Term[],
  ranked: readonly Ranked[],
  story: StoryKnowledge,
): Fact[] {
  const all = story.story.facts.filter((fact) => isBy(fact, source));
  const [best, next] = ranked.filter(({ subject }) => subject.kind === 'fact' && isBy(subject.fact, source));
  if (topic.length === 0 || best?.subject.kind !== 'fact') return all;
  const { features } = best.subject;
  const about = topic.filter((term) => likeness(term, features) > 0).length / topic.length;
  if (about < SPEAKS_OF) return [];
  const clear = best.grounds.likeness >= CLEAR && best.belief > 2 * (next?.belief ?? 0);
  return clear ? [best.subject.fact] : all;
}

/** True when the fact says who or what the source is: its title, its name, or "X is ...". */
export function identifies(fact: Fact, source: string): boolean {
  const says = fact.values.some(
    (value) => 'source' in value && value.source === source && (value.kind === 'title' || value.kind === 'name'),
  );
  return says || (fact.roles.subject.includes(source) && fact.roles.action.includes('is'));
}

/** Asked for comment, declined, silent or denied are four different facts, and the only ones about comment. */
const ON_COMMENT: readonly Status[] = ['comment_sought', 'declined', 'no_reply', 'denied'];

/** True for a fact that says who was asked for comment or what came of it. */
export const isOnComment = (fact: Fact): boolean => ON_COMMENT.includes(fact.status);

/** True when all the sources act or are acted on in the fact; false when there are none. */
export function involves({ roles }: Fact, sources: readonly string[]): boolean {
  const involved = [...roles.subject, ...roles.object];
  return sources.length > 0 && sources.every((source) => involved.includes(source));
}
