import type { Fact, Story } from '../../stories/story.ts';
import { isResponse, partiesOf, withOwners } from '../deciding/responses.ts';

/**
 * Facts that say what those whom a fact concerns were asked, or how they responded: who speaks in it, who does it, to whom, and what
 * these belong to. Whom it concerns itself comes first. The fact is not its own check.
 */
export function checksOf(fact: Fact, story: Story): Fact[] {
  const named = [...fact.attribution.map(({ source }) => source), ...fact.roles.subject, ...fact.roles.object];
  const concerned = named.filter((id) => {
    const source = story.sources.get(id);
    return source !== undefined && source.kind !== 'outlet';
  });
  const wide = withOwners(concerned, story);
  const isNear = (other: Fact) => partiesOf(other, story).some((id) => concerned.includes(id));
  return story.facts
    .filter((other) => other.id !== fact.id && isResponse(other) && other.status !== 'confirmed')
    .filter((other) => [...withOwners(partiesOf(other, story), story)].some((id) => wide.has(id)))
    .toSorted((a, b) => Number(isNear(b)) - Number(isNear(a)));
}
