import type { StoryKnowledge } from '../answers/knowledge.ts';
import { isWord } from '../answers/reading/mend-word.ts';
import { stopWords } from '../answers/search/stop-words.ts';
import { tokenize } from '../answers/search/tokenize.ts';

const PROXY =
  '(?:spokes(?:man|woman|person)|aides?|advis[eo]rs?|assistant|deputy|allies|ally|sources?|officials?|lawyers?|colleagues?|friends?|relatives?|wife|husband|son|daughter|brother|sister|mother|father|critics?|rival|predecessor|successor)';

/** Who speaks when not the person who is named: somebody close to them, somebody else of their name, two people at once. As typed; undefined when it is them. */
export function falseSpeaker(around: string, id: string, story: StoryKnowledge): string | undefined {
  const source = story.story.sources.get(id);
  if (!source) return undefined;
  const last = (source.name.split(' ').at(-1) ?? source.name).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const close = new RegExp(
    `(?:\\b${PROXY} (?:for|of|to|close to) (?:\\p{L}+ )?${last}|(?<!\\p{L})${last}(?:['’]s)? ${PROXY}\\b|sources close to (?:\\p{L}+ )?${last})`,
    'iu',
  ).exec(around);
  // "A B, the daughter of C B": it is A B who speaks.
  if (close && !isSpokenOf(close[0], source.name, around)) return close[0];
  if (source.kind !== 'person') return undefined;
  const both = new RegExp(
    `(?<!\\p{L})(?:${last} and \\p{Lu}\\p{L}+|\\p{Lu}\\p{L}+ and ${last}) (?:both |all )?(?:said|say|told|claimed)`,
    'u',
  ).exec(around);
  if (both) return both[0].replace(/ (?:both |all )?(?:said|say|told|claimed)$/, '');
  const first = new RegExp(`(?<!\\p{L})(\\p{Lu}[\\p{L}’'-]+) ${last}(?!\\p{L})`, 'u').exec(around);
  return first?.[1] && isOtherName(first[1], source, story) ? first[0] : undefined;
}

function isSpokenOf(close: string, name: string, around: string): boolean {
  const other = /(\p{Lu}\p{L}+) \p{Lu}[\p{L}’'-]+$/u.exec(close)?.[1];
  return around.includes(name) && other !== undefined && !name.startsWith(`${other} `);
}

/** A first name that is not theirs; a title, an organisation or a plain word before a surname is none. */
function isOtherName(
  word: string,
  {
    name,
    title = '',
    aliases,
    of,
  }: { name: string; title?: string | undefined; aliases: readonly string[]; of?: string | undefined },
  { story, known, foreign }: StoryKnowledge,
): boolean {
  const [token = ''] = tokenize(word);
  const kin = of === undefined ? [] : [story.sources.get(of)?.name ?? '', ...(story.sources.get(of)?.aliases ?? [])];
  const own = new Set([name, title, ...aliases, ...kin].flatMap(tokenize));
  const isPlain = stopWords.has(token) || (isWord(token, known.dictionary) && !foreign.has(token));
  return token.length > 2 && !own.has(token) && !isPlain;
}
