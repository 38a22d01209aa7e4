import { QUOTE_HERE } from './claimed-speaker.ts';

/** What is set into a sentence between commas and tells of somebody on the side. */
const SET_IN = /,\s+(?:who|whose|which)\s[^,]*,/giu;
/** Where another begins to speak, or is told of. */
const TURN = /(?:[,;]\s+(?:but|while|whereas|although|though)|;)\s/iu;

/** Of words round a quotation the clause that it stands in, without what is set into it: whoever speaks there speaks the quotation. */
export function speakingClause(around: string): string {
  const plain = around.replace(SET_IN, (words) => (words.includes(QUOTE_HERE) ? words : ' '));
  return plain.split(TURN).find((clause) => clause.includes(QUOTE_HERE)) ?? plain;
}
