import type { StoryKnowledge } from '../../answers/knowledge.ts';
import { readTerms } from '../../answers/reading/read-terms.ts';
import { sourceOf } from '../../answers/reading/term.ts';
import { tokenize } from '../../answers/search/tokenize.ts';
import { REPORTING } from './reporting-words.ts';

/** Who says something in a sentence. */
export interface Speakers {
  /** Sources that stand beside a word of reporting, nearest first. */
  speaking: readonly string[];
  /** All sources that it names. */
  named: readonly string[];
  /** True when a pronoun speaks: "he said". */
  pronoun: boolean;
  /** True when a word of reporting is there at all. */
  reports: boolean;
}

/** So many words may stand between a name and its verb. */
const REACH = 3;
const DOCUMENT =
  /^(?:the|its|his|her|their) (?:statement|letter|report|order|filing|ruling|document|memo|study|paper)$/;
/** People who speak for somebody, or about them: not they themselves. */
const KEEPS =
  /\b(?:relatives?|family|families|friends?|lawyers?|spokes\w+|aides?|advisers?|colleagues?|allies|critics?|members?|daughter|son|wife|husband|mother|father|brother|sister) (?:\w+ ){0,3}(?:of|for|to)\b/;
const PRONOUN =
  /\b(?:he|she|they|it|who)\b(?:\s+\w+ly|\s+also|\s+has|\s+have|\s+had|\s+then|\s+further)*\s+(\w+)|\b(\w+)\s+(?:he|she|they)\b/giu;

/** Reads who speaks in the words of a sentence, its quotations left out. */
export function speakersOf(own: string, { story, vocabulary }: StoryKnowledge): Speakers {
  const tokens = tokenize(own.replace(/^([^:"“]{2,40}):(?=\s)/u, '$1 said'));
  const names = readTerms(tokens, vocabulary).flatMap((term) => {
    const id = sourceOf(term);
    return id === undefined ? [] : [{ id, start: term.start, end: term.end }];
  });
  const isPerson = (id: string) => story.sources.get(id)?.kind === 'person';
  const distance = ({ id, start, end }: { id: string; start: number; end: number }) => {
    // "The club, the statement added": another speaks.
    const isOther = DOCUMENT.test(tokens.slice(end, end + 2).join(' '));
    const behind = (isOther ? [] : tokens.slice(end, end + REACH)).findIndex(
      (token) => REPORTING.has(token) && token !== 'according' && token !== 'per',
    );
    const ahead = tokens.slice(Math.max(0, start - REACH), start).findLastIndex((token) => REPORTING.has(token));
    const addressed =
      /^(?:told|tell|tells|warned|informed|briefed)$/.test(tokens[start - 1] ?? '') ||
      /^(?:told|warned)$/.test(tokens[start - 2] ?? '');
    const gaps = [behind < 0 ? REACH : behind, ahead < 0 || addressed ? REACH : Math.min(REACH, start) - 1 - ahead];
    const isKept = isPerson(id) && KEEPS.test(tokens.slice(Math.max(0, start - 5), start).join(' '));
    if (isKept) return REACH;
    const credited = /^(?:according|per)$/.test(tokens[start - (tokens[start - 1] === 'the' ? 3 : 2)] ?? '');
    return credited ? -1 : Math.min(...gaps);
  };
  const near = names.map((name) => ({ id: name.id, gap: distance(name) })).filter(({ gap }) => gap < REACH);
  const possessive = /\b(?:its|his|her|their)\s+(?:\w+\s+)?(\w+)/giu;
  const pronoun =
    [...own.matchAll(possessive)].some(([, word = '']) => REPORTING.has(word.toLowerCase()) || word === 'estimate') ||
    [...own.matchAll(PRONOUN)].some(([, after, before]) => REPORTING.has((after ?? before ?? '').toLowerCase()));
  return {
    speaking: [...new Set(near.sort((a, b) => a.gap - b.gap).map(({ id }) => id))],
    named: [...new Set(names.map(({ id }) => id))],
    pronoun,
    reports: tokens.some((token) => REPORTING.has(token)),
  };
}
