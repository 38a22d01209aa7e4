import type { StoryKnowledge } from '../answers/knowledge.ts';
import { isWord, mendWord } from '../answers/reading/mend-word.ts';
import { stopWords } from '../answers/search/stop-words.ts';
import { tokenize } from '../answers/search/tokenize.ts';
import { type ClaimedSpeaker, QUOTE_HERE } from './claimed-speaker.ts';
import { headOf } from './head-of.ts';

const NAME =
  "((?:(?:the|a|an|our|mr|mrs|ms|dr)\\.?\\s+)?[\\p{L}][\\p{L}\\p{M}.'’-]*(?:\\s+[\\p{L}][\\p{L}\\p{M}.'’-]*){0,3}?)";
const SAID =
  '(?:said|says|say|saying|told|tells|added|adds|claimed|claims|warned|warns|stated|argued|insisted|wrote|noted|continued|declared)';
/** Where a message names a speaker; the first that fits is taken. */
const PLACES = [
  `\\b(?:did|has|does|had|have)\\s+${NAME}\\s+(?:really |actually |ever |just )?${SAID}`,
  `${QUOTE_HERE}[,.]?\\s*[-–—]+\\s*${NAME}\\s*(?:$|[?.,;:(–—-])`,
  `${QUOTE_HERE}[,.]?\\s*\\(${NAME}\\)`,
  `${QUOTE_HERE}[,.]?\\s*${SAID}\\s+${NAME}\\s*(?:$|[?.,;:(–—-])`,
  `(?:^|[\\n.?!:,;–—-]\\s*|\\bthat\\s)${NAME}\\s+(?:has |had )?${SAID}\\b`,
  `${QUOTE_HERE}[,.]?\\s*${NAME}\\s+${SAID}`,
  `(?:^|[\\n:,;–—-]\\s*)${NAME}(?:,?\\s+(?:of|from|at|the)\\b[^:\\n]{0,60})?\\s*[:–—-]+\\s*${QUOTE_HERE}`,
  `\\b(?:said|spoken|written|uttered) by\\s+${NAME}\\s*(?:$|[?.,;:(–—-])`,
  `\\baccording to\\s+${NAME}\\s*(?:$|[?.,;:(–—-])`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** Who speaks in words that need not name anybody: the story, people in general, or somebody named before. */
const NO_NAME = new Set(
  `he she they it we you i who anyone someone somebody anybody nobody everyone one that this there story article piece draft copy
caption script headline reporter writer source speaker person people quote line text check word verbatim`.split(/\s+/),
);
/** A speaker whom the story does not have by that name; `beside` are sources named around: "the union boss" may be one of their people. */
export function readUnknownSpeaker(around: string, story: StoryKnowledge, beside: readonly string[]): ClaimedSpeaker {
  for (const place of PLACES) {
    const text = place.exec(around)?.[1]?.trim();
    if (!text) continue;
    const words = tokenize(text).filter((word) => !stopWords.has(word));
    if (words.length === 0 || words.some((word) => word === QUOTE_HERE) || words.every((word) => NO_NAME.has(word)))
      continue;
    if (!isName(text, story)) continue;
    const known = headOf(words, beside, story) ?? mended(words, story);
    return known ? { kind: 'source', id: known, text } : { kind: 'unknown', text };
  }
  return { kind: 'nobody' };
}

/** A proper name has capitals, or words that no dictionary has; somebody may also be "the mayor". */
function isName(text: string, { known }: StoryKnowledge): boolean {
  if (/^(?:the|an?|our)\s+\p{L}+(?:\s+\p{L}+)?$/iu.test(text)) return true;
  const words = text.split(/\s+/).filter((word) => !stopWords.has(word.toLowerCase()));
  return words.every((word) => /^\p{Lu}/u.test(word) || !isWord(word.toLowerCase(), known.dictionary));
}

/** A name of the story with a typing error in it. */
function mended(words: readonly string[], { known, story }: StoryKnowledge): string | undefined {
  const right = new Set(words.map((word) => mendWord(word, known)));
  const named = [...story.sources.values()].filter(({ kind, name }) => {
    const own = tokenize(name);
    if (kind === 'person' && words.length === 1 && words[0] === own[0]) return true;
    return kind === 'person' && own.length > 0 && right.has(own.at(-1) ?? '') && words.length <= own.length + 1;
  });
  return named.length === 1 ? named[0]?.id : undefined;
}
