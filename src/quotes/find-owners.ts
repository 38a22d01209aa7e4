import { tokenize } from '../answers/search/tokenize.ts';
import type { Span } from '../stories/split-sentences.ts';
import type { Fact } from '../stories/story.ts';
import { placesOf, type QuoteIndex } from './quote-index.ts';

/** Whose words a stretch of the article is. */
export interface Owners {
  /** Facts that say so, the one nearest to the stretch first. */
  facts: readonly Fact[];
  /** Ids of the sources whose words they are, said or paraphrased; empty for the outlet's own words. */
  sources: readonly string[];
}

/** Who is quoted in a stretch that touches quotation marks. Offsets are UTF-16 units of the article. */
export function quotedOwners(stretch: Span, index: QuoteIndex): Owners {
  const facts = index.knowledge.story.facts.filter((fact) =>
    placesOf(fact, index.text).some((place) => overlap(place, stretch) > 0),
  );
  return {
    facts: facts.toSorted((a, b) => nearness(b, stretch, index) - nearness(a, stretch, index)),
    sources: sourcesOf(facts),
  };
}

/** Who is paraphrased in a stretch outside quotation marks. */
export function paraphrasedOwners(stretch: Span, index: QuoteIndex): Owners {
  const facts = index.knowledge.story.facts
    .filter(({ evidence }) => evidence.some((passage) => overlap(passage, stretch) > 0))
    .toSorted((a, b) => nearness(b, stretch, index) - nearness(a, stretch, index));
  return { facts, sources: sourcesOf(facts.filter(({ form }) => form !== 'narration')) };
}

const sourcesOf = (facts: readonly Fact[]): string[] => [
  ...new Set(facts.flatMap(({ attribution }) => attribution.map(({ source }) => source))),
];

const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Of facts that rest on the same sentence, the one that says most of the stretch and least beside it. */
function nearness({ statement }: Fact, { start, end }: Span, { text }: QuoteIndex): number {
  const mine = new Set(tokenize(text.slice(start, end)));
  const said = new Set(tokenize(statement));
  const shared = [...mine].filter((word) => said.has(word)).length;
  return (2 * shared) / (mine.size + said.size);
}
