import type { StoryKnowledge, Subject } from '../knowledge.ts';
import { type Features, featuresOf, likeness, sourceOf, type Term } from '../reading/term.ts';
import type { Sought } from './sought.ts';

/** Share of the sources named in a question that a text does not speak of, 0 to 1. */
export function strangers(terms: readonly Term[], features: Features): number {
  const named = terms.filter((term) => sourceOf(term) !== undefined);
  return named.length === 0 ? 0 : named.filter((term) => likeness(term, features) === 0).length / named.length;
}

/** How near a subject stands to what was answered last: 1 for the same sentence, .5 for the same paragraph and for a gap near it. */
export function nearness(subject: Subject, { terms, lately }: Sought, { story, vocabulary }: StoryKnowledge): number {
  if (!lately || lately.size === 0) return 0;
  if (subject.kind === 'gap') return subject.gap.near.some((id) => lately.has(id)) ? 0.5 : 0;
  // "And the others' total?" turns to someone else: what is near but about the one before is not meant.
  const { roles, evidence: own } = subject.fact;
  const acting = [...roles.subject, ...roles.object].flatMap((name) => vocabulary.sources.get(name) ?? []);
  if (strangers(terms, featuresOf(acting)) > 0) return 0;
  if (terms.length > 0 && lately.has(subject.id)) return 0.5;
  const last = story.facts.filter(({ id }) => lately.has(id)).flatMap(({ evidence }) => evidence);
  if (own.some((passage) => last.some((other) => passage.start < other.end && other.start < passage.end))) return 1;
  return own.some((passage) => last.some((other) => passage.paragraph === other.paragraph)) ? 0.5 : 0;
}
