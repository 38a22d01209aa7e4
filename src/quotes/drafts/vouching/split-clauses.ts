import type { StoryKnowledge } from '../../../answers/knowledge.ts';
import { sourceOf, type Term } from '../../../answers/reading/term.ts';
import { REPORTING } from '../reporting-words.ts';
import { weighty } from './account-terms.ts';
import { type Line, readLine } from './line.ts';

const CUTS = /[,;]\s+|\s+(?=(?:and|but|while|whereas|although|though|which|who|whose)\s)/iu;
const RELATIVE = /^(?:which|who|whose|that)\b/iu;

/** A clause of a sentence, with what it may be about when it does not begin with a name: the heads of the clauses before. */
export interface Clause extends Line {
  about: readonly Term[];
}

/** The clauses of a sentence: a name on its own goes with the clause that it is the subject of, "she said" with the one before. */
export function splitClauses(own: string, knowledge: StoryKnowledge): Clause[] {
  const clauses: string[] = [];
  let waiting = '';
  for (const piece of own.split(CUTS).map((words) => words.trim())) {
    const { tokens, terms } = readLine(piece, knowledge);
    const heavy = weighty(terms);
    if (heavy.length === 0) continue;
    const isName = heavy.every((term) => sourceOf(term) !== undefined);
    const last = clauses.at(-1);
    if (isName && last !== undefined && tokens.some((token) => REPORTING.has(token)))
      clauses[clauses.length - 1] = `${last} , ${piece}`;
    else if (isName) waiting = `${waiting} ${piece}`;
    else if (RELATIVE.test(piece) && waiting !== '') clauses.push(piece);
    else {
      clauses.push(`${waiting} ${piece}`);
      waiting = '';
    }
  }
  if (waiting !== '') clauses.push(`${clauses.pop() ?? ''} ${waiting}`);
  const lines = clauses.map((clause) => readLine(clause, knowledge));
  return lines.map((line, at) => {
    const [head] = weighty(line.terms);
    const isNamed = head !== undefined && line.parties.includes(head);
    const heads = [lines[0], lines[at - 1]].flatMap((one) => weighty(one?.terms ?? []).slice(0, 1));
    return { ...line, about: isNamed || at === 0 ? [] : heads };
  });
}
