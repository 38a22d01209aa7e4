import type { types } from '@slack/bolt';
import type { Part } from '../answers/answer-schema.ts';
import { type Reply, renderBlocks } from './render-blocks.ts';
import { quotationButtons } from './reply-buttons.ts';

/** Renders parts of a reply: below each quotation that says which fact it belongs to, and its small print, the buttons about that fact. */
export function renderEntries(parts: readonly Part[], reply: Reply): types.KnownBlock[] {
  const blocks: types.KnownBlock[] = [];
  let open: Part[] = [];
  let fact: string | undefined;
  const close = () => {
    blocks.push(...renderBlocks(open), ...(fact === undefined ? [] : quotationButtons(fact, reply)));
    open = [];
    fact = undefined;
  };
  for (const part of parts) {
    if (fact !== undefined && part.kind !== 'detail') close();
    open.push(part);
    if (part.kind === 'quote') fact = part.fact;
  }
  close();
  return blocks;
}
