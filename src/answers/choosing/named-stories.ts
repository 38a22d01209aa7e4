import { stem } from '../search/stem.ts';
import { stopWords } from '../search/stop-words.ts';
import { tokenize } from '../search/tokenize.ts';

/** The words of a story by which a message can name it. */
export interface StoryName {
  slug: string;
  title: string;
}

/** A title with fewer words of content names nothing that other stories would not be about too. */
const LEAST = 2;

/**
 * The stories that a message names: by the slug as it is written, by the words of the slug in a row, or by all words of content of the
 * title.
 */
export function namedStories(message: string, stories: readonly StoryName[]): string[] {
  const words = tokenize(message).map(stem);
  const line = ` ${words.join(' ')} `;
  const said = new Set(words);
  const isNamed = ({ slug, title }: StoryName) => {
    const spelt = tokenize(slug).map(stem);
    if (spelt.length >= LEAST && line.includes(` ${spelt.join(' ')} `)) return true;
    const content = tokenize(title).filter((word) => !stopWords.has(word));
    return content.length >= LEAST && content.every((word) => said.has(stem(word)));
  };
  return stories.filter(isNamed).map(({ slug }) => slug);
}
