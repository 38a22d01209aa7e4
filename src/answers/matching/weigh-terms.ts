import type { Subject } from '../knowledge.ts';
import type { Term } from '../reading/term.ts';

/** A word that no text of the story has counts this share of the rarest word's weight: what is asked but not on record speaks against an answer. */
const UNKNOWN = 0.8;

/** How telling each feature is in a story: its inverse document frequency over the subjects. */
export function importanceOf(subjects: readonly Subject[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of subjects)
    for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return new Map([...counts].map(([feature, count]) => [feature, Math.log(1 + subjects.length / count)]));
}

/** The weight of a term; a word the story has not at all weighs `UNKNOWN` of the most a word can. */
export function weighTerms({
  subjects,
  importance,
}: {
  subjects: readonly Subject[];
  importance: ReadonlyMap<string, number>;
}): (term: Term) => number {
  const unknown = UNKNOWN * Math.log(1 + subjects.length);
  return (term) => importance.get(term.key) ?? unknown;
}
