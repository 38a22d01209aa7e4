import { shortAttribution } from '../answers/replying/short-attribution.ts';
import { kindOfVerb } from '../answers/replying/verbs-of-saying.ts';
import type { Fact, Story } from '../stories/story.ts';
import { curlyInside } from './curly-inside.ts';

/**
 * A quotation with its attribution, ready to paste. The words keep the punctuation they are printed with, so what ends in the
 * outlet's comma, or in nothing, has the attribution behind it, and whole sentences have it in front:
 * `“..., we hear,” A, B, said, as reported by C.` · `A, B, said: “....”` · `“...”, according to A.`
 */
export function attributeQuote(
  words: string,
  fact: Fact,
  story: Story,
  replies: Readonly<Record<string, string>>,
): string {
  const attribution = shortAttribution(fact, story, replies);
  const hasVerb = attributesBehind(attribution, fact);
  const inside = curlyInside(hasVerb ? words : words.replace(/,$/, ''));
  if (hasVerb && inside.endsWith(',')) return `“${inside}” ${attribution}.`;
  if (hasVerb && !/[.!?…]['’)\]]*$/.test(inside)) return `“${inside}”, ${attribution}.`;
  return `${attribution.charAt(0).toUpperCase()}${attribution.slice(1)}: “${inside}”`;
}

/** Whether the attribution can stand behind the words; a name alone can only introduce them. */
function attributesBehind(attribution: string, { verb = '' }: Fact): boolean {
  return kindOfVerb(verb) !== 'leaning' && attribution.includes(verb);
}
