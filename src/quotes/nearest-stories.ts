import type { Knowledge, StoryKnowledge } from '../answers/knowledge.ts';
import { quotedRuns } from '../answers/reading/quoted-words.ts';
import { stem } from '../answers/search/stem.ts';
import { stopWords } from '../answers/search/stop-words.ts';
import { tokenize } from '../answers/search/tokenize.ts';

/** A story, and the share that it has of what a message says, from 0 to 1. */
export interface Near {
  slug: string;
  affinity: number;
}

/** What words of any story are made of: those by which the intents are asked for. */
export function commonStems({ library }: Knowledge): ReadonlySet<string> {
  const examples = library.intents.flatMap((intent) => intent.examples);
  return new Set(examples.flatMap((example) => tokenize(example.replace(/\{\w+\}/g, ' '))).map(stem));
}

/**
 * The stories that have most of a message's own words, at most so many; in their own order where that is equal. Words in quotation
 * marks are had only as they stand, one behind the other.
 */
export function nearestStories(
  message: string,
  stories: readonly StoryKnowledge[],
  common: ReadonlySet<string>,
  most: number,
): Near[] {
  const runs = quotedRuns(message).map(({ words: said }) => ` ${tokenize(said).join(' ')} `);
  const content = tokenize(message).filter((word) => !stopWords.has(word));
  const words = [...new Set(content.map(stem))].filter((word) => !common.has(word));
  const affinityOf = (story: StoryKnowledge) => {
    const quoted = shareOf(runs, (run) => story.subjects.some((subject) => subject.words.includes(run)));
    return Math.max(quoted, shareOf(words, (word) => story.search.stems.has(word)) / (runs.length > 0 ? 2 : 1));
  };
  return stories
    .map((story) => ({ slug: story.story.slug, affinity: affinityOf(story) }))
    .sort((a, b) => b.affinity - a.affinity)
    .slice(0, most);
}

function shareOf<T>(all: readonly T[], has: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(has).length / all.length;
}
