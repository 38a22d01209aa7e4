import type { StoryKnowledge } from '../knowledge.ts';
import type { Term } from '../reading/term.ts';

/** A word that no text of the story has counts this share of the rarest word's weight against the coverage (measured: search notes in the README). */
const UNKNOWN = 0.8;

/**
 * How telling each term is in this story: inverse document frequency over its subjects. A word the story has only by a synonym
 * weighs as that synonym's rarest form would; a word it has not at all weighs `UNKNOWN` of the most.
 */
export function weighTerms({ subjects, frequencies }: StoryKnowledge): (term: Term) => number {
  const most = Math.log(1 + subjects.length);
  return (term) => {
    const count = frequencies.get(term.key);
    return count === undefined ? UNKNOWN * most : Math.log(1 + subjects.length / count);
  };
}
