import type { Part } from '../answers/answer-schema.ts';
import { LIMITS } from './limits.ts';
import { escapeText } from './slack-text.ts';
import { splitText } from './split-text.ts';

/** Whether a part begins something new, which a message may begin with. */
type Opens = (part: Part, before: Part, after: Part | undefined) => boolean;

/** Where a reply may be cut, best places first: before a heading, before an entry, between a quotation with its small print and the next. */
const OPENS: readonly Opens[] = [
  // The heading over a comparison of words belongs to the entry above it.
  (part, before, after) => part.kind === 'heading' && before.kind !== 'heading' && after?.kind !== 'diff',
  (part, before) => {
    if (before.kind === 'heading') return false;
    if (part.kind === 'quote') return part.fact !== undefined && before.kind === 'detail';
    return part.kind === 'item' || (part.kind === 'lead' && before.kind !== 'lead');
  },
  (part, before) => part.kind !== 'detail' && before.kind !== 'heading',
  () => true,
];

/** How many levels there are; at the last every part stands alone, in pieces that fit into one block each. */
export const LEVELS = OPENS.length;

/** The parts in groups that should stay together, at a level from 0; each further level cuts finer. Joined they are the parts again. */
export function groupParts(parts: readonly Part[], level: number): Part[][] {
  const opens = OPENS[level] ?? (() => true);
  // Only what no other cut helps is cut inside.
  const pieces = level < LEVELS - 2 ? parts : parts.flatMap(splitPart);
  const groups: Part[][] = [];
  for (const [at, part] of pieces.entries()) {
    const before = pieces[at - 1];
    if (before === undefined || opens(part, before, pieces[at + 1])) groups.push([part]);
    else groups.at(-1)?.push(part);
  }
  return groups;
}

const escapedLength = (text: string) => escapeText(text).length;

/** A part as parts that each make one block: of a quotation only the last says which fact it belongs to, for its buttons. */
function splitPart(part: Part): Part[] {
  if (part.kind === 'quote') {
    const pieces = splitText(part.text, LIMITS.richText);
    return pieces.map((text, at) => (at === pieces.length - 1 ? { ...part, text } : { kind: 'quote', text }));
  }
  if (part.kind === 'context') return splitContext(part);
  const limits: Partial<Record<Part['kind'], number>> = {
    lead: LIMITS.sectionText,
    detail: LIMITS.contextText,
    copy: LIMITS.richText,
  };
  const limit = limits[part.kind];
  if (limit === undefined || !('text' in part)) return [part];
  return splitText(part.text, limit, escapedLength).map((text) => ({ ...part, text }));
}

/** A paragraph that is too long for one block: quotations round the passage, which stays set off. */
function splitContext(part: Extract<Part, { kind: 'context' }>): Part[] {
  const { before, passage, after } = part;
  if (before.length + passage.length + after.length <= LIMITS.richText) return [part];
  const plain = (text: string) =>
    splitText(text, LIMITS.richText).map((piece): Part => ({ kind: 'quote', text: piece }));
  const set = splitText(passage, LIMITS.richText).map(
    (piece): Part => ({ ...part, before: '', passage: piece, after: '' }),
  );
  return [...plain(before), ...set, ...plain(after)];
}
