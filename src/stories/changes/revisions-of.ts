import type { Library } from '../story.ts';
import { factRevision } from './fact-revision.ts';

/** Tells the revision of a fact of these stories by the story's slug and the fact's id; '' for a fact that is not there. */
export function revisionsOf({ stories }: Pick<Library, 'stories'>): (story: string, fact: string) => string {
  const known = new Map(
    stories.map((story) => [story.slug, new Map(story.facts.map((fact) => [fact.id, factRevision(fact, story)]))]),
  );
  return (story, fact) => known.get(story)?.get(fact) ?? '';
}
