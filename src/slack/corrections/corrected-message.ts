import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { LedgerEntry } from '../../memory/stores/ledger-entry.ts';
import { checkMessage } from '../check-message.ts';
import { LIMITS } from '../limits.ts';
import type { Message } from '../render-messages.ts';
import { lineBlocks, lineMarkup, type Run } from './correction-lines.ts';
import { strikeOld } from './strike-old.ts';

const blockSchema = z.custom<types.KnownBlock>((value) => z.object({ type: z.string() }).safeParse(value).success);
const blocksSchema = z.array(blockSchema);

/**
 * A post with lines at its top that say what changed; what it said stays below them, its old words struck through. Where that is
 * not kept, or does not fit, the lines stand alone: they have the old words and the new.
 */
export function correctedMessage(
  { text, blocksJson }: Pick<LedgerEntry, 'text' | 'blocksJson'>,
  lines: readonly (readonly Run[])[],
  old: readonly string[],
): Message {
  const head = lines.flatMap(lineBlocks);
  const said = readBlocks(blocksJson);
  const blocks = [...head, ...said.map((block) => strikeOld(block, old))];
  const words = lines.map(lineMarkup).join('\n');
  const whole = cut(text ? `${words}\n\n${text}` : words);
  if (checkMessage(blocks, whole).length === 0) return { text: whole, blocks };
  return messageOf(lines);
}

/** A message of such lines alone. */
export function messageOf(lines: readonly (readonly Run[])[]): Message {
  const text = cut(lines.map(lineMarkup).join('\n'));
  const blocks = lines.flatMap(lineBlocks);
  return { text, blocks: checkMessage(blocks, text).length === 0 ? blocks : [] };
}

/** The blocks of a post as kept; none where they are not, or cannot be read. */
export function readBlocks(json: string | undefined): types.KnownBlock[] {
  if (!json) return [];
  try {
    return blocksSchema.parse(JSON.parse(json));
  } catch {
    return [];
  }
}

function cut(text: string): string {
  if (text.length <= LIMITS.text) return text;
  return `${text.slice(0, LIMITS.text - 1).replace(/&[a-z]*$/, '')}…`;
}
