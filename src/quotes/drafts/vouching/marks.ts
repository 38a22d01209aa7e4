import type { Term } from '../../../answers/reading/term.ts';
import { isSame, weighty } from './account-terms.ts';
import { BOUNDS, DENIES, DENIES_BY_VERB } from './light-words.ts';
import type { Line } from './line.ts';

/** A word that turns or measures what stands behind it. */
export interface Mark {
  group: string;
  at: number;
  /** The terms it is about: the next two of weight in its clause. */
  governs: readonly Term[];
  /** The term of weight before it. */
  before: readonly Term[];
  /** A negation that denies what is told, rather than setting one thing against another: "has not", not ", not years". */
  isPlain: boolean;
  /** A negation that is only that: what stands directly behind it is what it denies. */
  isStrict: boolean;
}

/** Words of no content that say how much, how surely or on what condition; any of a group says the same. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  all: 'all every each both everyone everybody everything'.split(' '),
  some: 'some several'.split(' '),
  only: 'only just'.split(' '),
  possible: 'may might could can possibly perhaps maybe'.split(' '),
  future: 'will would shall'.split(' '),
  duty: 'must should ought'.split(' '),
  already: ['already'],
  still: ['still'],
  because: ['because'],
  condition: 'if unless'.split(' '),
  until: 'until till'.split(' '),
  although: 'although though'.split(' '),
};
/** Group of the marks that deny. */
export const NEGATION = 'negation';
/** Bounds that are bounds only before a number. */
const PREPOSITIONS = new Set(['about', 'around', 'over', 'above', 'under', 'below']);
/** So far behind a mark stands what it is about, and so far before it. */
const REACH = 7;
const BACK = 4;
/** Words behind which "not" denies what is told. */
const AUXILIARY = /^(?:ha[sd]|have|will|would|did|do|does|is|are|was|were|be|been|can|could|may|might|should|must)$/;

/** The marks of a line, in order. */
export function marksOf({ tokens, terms, breaks }: Line): Mark[] {
  const heavy = weighty(terms);
  return tokens.flatMap((token, at) => {
    const stop = Math.min(at + REACH, ...breaks.filter((one) => one > at));
    const governs = heavy.filter(({ start }) => start > at && start <= stop && start !== breaks.find((b) => b > at));
    const before = heavy.filter(({ end }) => end <= at && end > at - BACK).slice(-1);
    const isPlain = token !== 'unless' && (token !== 'not' || AUXILIARY.test(tokens[at - 1] ?? ''));
    const isStrict = isPlain && DENIES.has(token);
    return groupsAt(tokens, at).map((group) => ({
      group,
      at,
      governs: governs.slice(0, 2),
      before,
      isPlain,
      isStrict,
    }));
  });
}

function groupsAt(tokens: readonly string[], at: number): string[] {
  const token = tokens[at] ?? '';
  const bounds = Object.entries(BOUNDS).flatMap(([group, phrases]) =>
    phrases.some((phrase) => startsWith(tokens, at, phrase) && isBound(phrase, tokens[at + 1])) ? [group] : [],
  );
  const words = Object.entries(GROUPS).flatMap(([group, list]) => (list.includes(token) ? [group] : []));
  return [...(DENIES.has(token) || DENIES_BY_VERB.has(token) ? [NEGATION] : []), ...bounds, ...words];
}

const startsWith = (tokens: readonly string[], at: number, phrase: string): boolean =>
  phrase.split(' ').every((word, step) => tokens[at + step] === word);
const isBound = (phrase: string, next = ''): boolean => !PREPOSITIONS.has(phrase) || /^\d/.test(next);

/** The marks of a sentence that no line of the record has on the same words, and those of the record that the sentence leaves out. */
export function marksApart(mine: Line, lines: readonly Line[]): { added: Mark[]; dropped: Mark[] } {
  const [own, spoken] = [marksOf(mine), weighty(mine.terms)];
  const theirs = lines.map(marksOf);
  const added = own.filter((mark) => !theirs.some((marks) => marks.some((other) => isShared(mark, other))));
  const dropped = theirs.flatMap((marks) =>
    marks.filter(
      (mark) =>
        mark.governs.length > 0 &&
        mark.governs.every((term) =>
          spoken.some((word) => (mark.isPlain ? isSame(word, term) : word.text === term.text)),
        ) &&
        !own.some((other) => isShared(other, mark)),
    ),
  );
  return { added, dropped: [...dropped, ...conditionsLeft(own, theirs[0] ?? [])] };
}

/** The condition on which the article puts something that may or will be, when a sentence leaves it out. */
function conditionsLeft(own: readonly Mark[], printed: readonly Mark[]): Mark[] {
  const has = (group: string) => own.some((mark) => mark.group === group);
  if (has('condition') || !(has('possible') || has('future'))) return [];
  return printed.filter(({ group }) => group === 'condition');
}

/** Whether `own`, of the sentence, says of its words what `other` of the record says of them. */
function isShared(own: Mark, other: Mark): boolean {
  if (own.group !== other.group) return false;
  const [first] = own.governs;
  if (first === undefined || other.governs.length === 0) return true;
  // What "no" and "not" deny has to be the same; of the others it may stand a word farther off.
  if (own.isStrict) return other.governs.some((term) => isSame(first, term));
  const [mine, theirs] = [own, other].map(({ governs, before }) => [...governs, ...before]);
  return (mine ?? []).some((term) => (theirs ?? []).some((word) => isSame(term, word)));
}
