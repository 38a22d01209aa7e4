import type { Subject } from '../knowledge.ts';
import { readTerms, type Vocabulary } from '../reading/read-terms.ts';
import { featuresOf, likeness, sourceOf, type Term } from '../reading/term.ts';
import { tokenize } from '../search/tokenize.ts';

/**
 * True when the question puts someone to an action or an object of the fact whom the fact does not: "A's troops" where the
 * fact has another's troops. Read off neighbours: a source named right before a word ("X troops", "X sent") is taken to own or do it.
 */
export function roleConflict(
  terms: readonly Term[],
  subject: Extract<Subject, { kind: 'fact' }>,
  vocabulary: Vocabulary,
): boolean {
  const { roles, attribution } = subject.fact;
  const rolesOf = (names: readonly string[]) => names.flatMap((name) => roleTerms(name, vocabulary));
  const objects = rolesOf(roles.object);
  const done = featuresOf([...rolesOf(roles.action), ...objects].filter((term) => sourceOf(term) === undefined));
  // Who speaks for a country is not the country: its kin must not make it a party to what is told.
  const tellers = attribution
    .flatMap(({ source, via }) => rolesOf([source, ...via]))
    .map((term) => ({ ...term, features: new Map([[term.key, 1]]) }));
  const involved = featuresOf([...rolesOf(roles.subject), ...objects, ...tellers]);
  return terms.some((term, i) => {
    const next = terms[i + 1];
    if (sourceOf(term) === undefined || next === undefined || next.start > term.end || sourceOf(next) !== undefined)
      return false;
    return likeness(next, done) >= CONCERNED && likeness(term, involved) === 0;
  });
}

/** A word of the question is taken for a word of the roles from this likeness on: the same, or a synonym. */
const CONCERNED = 0.8;

function roleTerms(name: string, vocabulary: Vocabulary): Term[] {
  const source = vocabulary.sources.get(name);
  if (source) return [source];
  return readTerms(tokenize(name), vocabulary);
}
