import type { StoryKnowledge } from '../answers/knowledge.ts';
import { type ClaimedSpeaker, QUOTE_HERE } from './claimed-speaker.ts';
import { readClaimedSpeaker } from './read-claimed-speaker.ts';

const SAID = '(?:said|says|told|tells|added|adds|claimed|claims|warned|warns|continued|argued|insisted|noted|wrote)';
const NAMED = '[\\p{L}][^\\n:;!?"“”]{0,60}?';
/** Where an attribution can stand beside words without quotation marks; group 1 or 2 is what names the speaker. */
const PLACES: readonly [RegExp, (match: RegExpExecArray) => { words: string; around: string }][] = [
  [
    /\s+[-–—]{1,2}\s*([^-–—\n]{1,60})$/u,
    (m) => ({ words: m.input.slice(0, m.index), around: `${QUOTE_HERE} - ${m[1]}` }),
  ],
  [/\s*\(([^()\n]{1,60})\)[.?\s]*$/u, (m) => ({ words: m.input.slice(0, m.index), around: `${QUOTE_HERE} (${m[1]})` })],
  [
    new RegExp(`,\\s*(${NAMED}\\s${SAID})[.?\\s]*$`, 'iu'),
    (m) => ({ words: m.input.slice(0, m.index), around: `${QUOTE_HERE}, ${m[1]}` }),
  ],
  [
    new RegExp(`,\\s*(${SAID}\\s${NAMED})[.?\\s]*$`, 'iu'),
    (m) => ({ words: m.input.slice(0, m.index), around: `${QUOTE_HERE}, ${m[1]}` }),
  ],
  [
    new RegExp(`^(${NAMED}):\\s+`, 'u'),
    (m) => ({ words: m.input.slice(m[0].length), around: `${m[1]}: ${QUOTE_HERE}` }),
  ],
  [
    new RegExp(`^(?:did\\s+)?(${NAMED}\\s+(?:${SAID}|saying|say))(?:\\s+that)?[,:]?\\s+`, 'iu'),
    (m) => ({ words: m.input.slice(m[0].length), around: `${m[1]} ${QUOTE_HERE}` }),
  ],
];

/** Parts words without quotation marks from the attribution beside them; what names nobody is taken for part of the words. */
export function splitUnmarked(text: string, story: StoryKnowledge): { words: string; around: string } {
  for (const [pattern, part] of PLACES) {
    const match = pattern.exec(text);
    if (!match) continue;
    const parts = part(match);
    if (namesSomebody(readClaimedSpeaker(parts.around, story), parts.around)) return parts;
  }
  return { words: text, around: '' };
}

/** An unknown speaker is only taken for one when the words beside begin with a capital. */
function namesSomebody(claimed: ClaimedSpeaker, around: string): boolean {
  if (claimed.kind === 'unknown') return /\p{Lu}/u.test(around.replace(QUOTE_HERE, ''));
  return claimed.kind === 'source';
}
