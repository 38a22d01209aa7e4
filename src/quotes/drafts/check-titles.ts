import { readTerms } from '../../answers/reading/read-terms.ts';
import { featuresOf, likeness } from '../../answers/reading/term.ts';
import { tokenize } from '../../answers/search/tokenize.ts';
import type { Source } from '../../stories/source-schema.ts';
import type { Fault, Judged } from './finding.ts';

/** Nouns for what somebody is, as they stand beside a name. */
const ROLE =
  /\b(?:(?:vice|deputy|acting|former|interim|prime|foreign|defen[cs]e|finance|managing|executive|general|chief|senior|assistant|associate|co)[\s-]+)*(?:president|chair(?:man|woman|person)?|director|secretary(?:[\s-]general)?|general secretary|minister|premier|chancellor|ceo|chief executive(?: officer)?|chief(?: of staff)?|founder|co-founder|head|boss|leader|manager|spokes(?:man|woman|person)|mayor|governor|senator|ambassador|commissioner|general|colonel|captain|admiral|professor|analyst|economist|scientist|engineer|lawyer|judge|treasurer|inspector|officer|owner|editor|coach|doctor|surgeon|pilot|harbou?rmaster)\b/giu;

/** Whether the title that stands beside a person's name is the one the story gives. */
export function checkTitles({ sentence, index, facts }: Judged): Fault[] {
  const { story, vocabulary } = index.quotes.knowledge;
  const people = [...story.sources.values()].filter(({ kind }) => kind === 'person');
  return people.flatMap((person): Fault[] => {
    const name = placeOf(person, sentence.own);
    if (!name) return [];
    return besideName(sentence.own, name).flatMap(({ start, end }): Fault[] => {
      const said = sentence.own.slice(start, end);
      const right = titlesOf(person, index);
      if (right.length === 0) return [];
      const printed = featuresOf(right.flatMap((title) => readTerms(tokenize(title), vocabulary)));
      const tokens = new Set(right.flatMap(tokenize));
      const terms = readTerms(tokenize(said), vocabulary);
      const isRight = terms.length === 0 || terms.every((term) => tokens.has(term.text) || likeness(term, printed) > 0);
      if (isRight) return [];
      const [title = ''] = right;
      const fact =
        facts.find((one) => one.fact.values.some((value) => value.kind === 'title' && value.source === person.id))
          ?.fact ?? facts[0].fact;
      return [
        {
          start,
          end,
          kind: 'title_differs',
          fact,
          fix: title,
          note: 'draft_title_differs',
          fill: { printed: title, name: person.name },
        },
      ];
    });
  });
}

/** Where the person is named, by the longest form there is. */
function placeOf({ name }: Source, own: string): { start: number; end: number } | undefined {
  const words = name.split(' ').filter((word) => word.length > 3);
  for (const form of [name, ...words.toReversed()]) {
    const found = new RegExp(`(?<![\\p{L}])${form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])`, 'u').exec(own);
    if (found) return { start: found.index, end: found.index + form.length };
  }
  return undefined;
}

/** Titles directly before a name, and in what is set behind it by a comma. */
function besideName(own: string, { start, end }: { start: number; end: number }): { start: number; end: number }[] {
  const behind = /^(?:\s+\p{Lu}[\p{L}'’-]+)?,\s*(?:the\s+|an?\s+)?([^,.;]*)/u.exec(own.slice(end));
  const found: { start: number; end: number }[] = [];
  for (const { index, 0: words } of own.matchAll(ROLE)) {
    const stop = index + words.length;
    const isBefore = stop <= start && /^[\s,]*$/u.test(own.slice(stop, start)) && /^\p{Lu}/u.test(words);
    const isBehind =
      behind !== null && index >= end && stop <= end + behind[0].length && !/\bof\b[^,]*$/u.test(own.slice(end, index));
    if (isBefore || isBehind) found.push({ start: index, end: stop });
  }
  return found;
}

/** Every title the story gives a person, as printed. */
function titlesOf({ id, title }: Source, { facts }: Judged['index']): string[] {
  const told = facts.flatMap(({ fact }) =>
    fact.values.flatMap((value) => (value.kind === 'title' && value.source === id ? [value.text] : [])),
  );
  const described = facts.flatMap(({ fact }) =>
    fact.roles.subject.includes(id) && fact.roles.action.includes('is') ? [fact.statement] : [],
  );
  return [...new Set([...(title ? [title] : []), ...told, ...described])];
}
