import type { DraftStory } from './read-story.ts';
import type { Story } from './story.ts';

/** The story of a draft without faults. Throws when it is called with one that has them. */
export function buildStory({ slug, article, storyFile, sources, facts, gaps }: DraftStory): Story {
  const byId = new Map(sources.map(({ data }) => [data.id, data]));
  const outlet = storyFile && byId.get(storyFile.outlet);
  if (!outlet) throw new Error(`story ${slug} was built before its faults were mended`);
  return {
    ...storyFile,
    slug,
    outlet,
    article,
    sources: byId,
    facts: facts.map(({ data, places }) => ({
      ...data,
      evidence: places.flatMap(([first]) => (first ? [first] : [])),
    })),
    gaps: gaps.map(({ data }) => data),
  };
}
