import type { Ask } from '../../src/answers/ask.ts';
import { buildKnowledge } from '../../src/answers/build-knowledge.ts';
import type { Knowledge } from '../../src/answers/knowledge.ts';
import { quoteDeskOf } from '../../src/quotes/create-quote-desk.ts';
import { buildQuoteIndex, type QuoteIndex } from '../../src/quotes/quote-index.ts';
import { loadLibrary } from '../../src/stories/load-library.ts';
import type { Story } from '../../src/stories/story.ts';

const knowledges: Knowledge[] = ['data/stories', 'tests/fixtures/stories', 'tests/fixtures/more-stories'].map(
  (storiesDir) => buildKnowledge(loadLibrary({ storiesDir })),
);
const asks = new Map(
  knowledges.flatMap((knowledge) => {
    const ask = quoteDeskOf(knowledge);
    return knowledge.stories.map(({ story }) => [story.slug, ask] as const);
  }),
);

/** The desk that has a story, through the real line of a message. */
export function deskOf(slug: string): Ask {
  const ask = asks.get(slug);
  if (!ask) throw new Error(`there is no story ${slug}`);
  return ask;
}

/** All stories there are sets for. */
export const stories = (): Story[] => knowledges.flatMap(({ library }) => library.stories);

/** All of them made ready to hold quotations against. */
export const quoteIndexes = (): QuoteIndex[] => knowledges.flatMap(({ stories }) => stories.map(buildQuoteIndex));
