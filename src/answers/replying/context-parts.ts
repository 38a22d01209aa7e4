import type { Fact, Story } from '../../stories/story.ts';
import type { Part } from '../answer-schema.ts';
import type { Place } from './places-in.ts';

/**
 * The cited passages of a fact, each in its whole paragraph. Several of one paragraph share it: each part goes on where the one
 * before it ends, so that no sentence is shown twice.
 */
export function contextParts({ evidence }: Pick<Fact, 'evidence'>, { article }: Pick<Story, 'article'>): Part[] {
  return article.paragraphs.flatMap(({ number, start, end }) => {
    const cited = joined(evidence.filter(({ paragraph }) => paragraph === number));
    return cited.map(
      (passage, at): Part => ({
        kind: 'context',
        before: at === 0 ? article.text.slice(start, passage.start) : '',
        passage: article.text.slice(passage.start, passage.end),
        after: article.text.slice(passage.end, cited[at + 1]?.start ?? end),
      }),
    );
  });
}

/** Places in order, those that overlap as one. */
function joined(places: readonly Place[]): Place[] {
  const all: Place[] = [];
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = all.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}
