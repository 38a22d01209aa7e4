import type { types } from '@slack/bolt';
import type { Change } from '../../stories/changes/change-schema.ts';
import { readText } from '../slack-text.ts';

/** The words of the old state of facts that the new one does not have: its statement, and the article's words. */
export function oldWords(changes: readonly Change[]): string[] {
  return changes.flatMap(({ before, after }) => {
    const kept = new Set([
      after?.statement,
      ...(after?.evidence ?? []).map(({ quote }) => quote),
      ...(after?.quotes ?? []),
    ]);
    const told = [before?.statement, ...(before?.evidence ?? []).map(({ quote }) => quote), ...(before?.quotes ?? [])];
    return told.filter((words): words is string => words !== undefined && !kept.has(words));
  });
}

/** A block in which a text that is one of the old words is struck through; any other block as it is. */
export function strikeOld(block: types.KnownBlock, old: readonly string[]): types.KnownBlock {
  if (block.type === 'section') return strikeSection(block, old);
  if (block.type !== 'rich_text') return block;
  const elements = block.elements.map((part) => {
    if (part.type !== 'rich_text_quote' && part.type !== 'rich_text_section') return part;
    const runs = part.elements.map((run) =>
      run.type === 'text' && isOld(run.text, old) ? { ...run, style: { ...run.style, strike: true } } : run,
    );
    return { ...part, elements: runs };
  });
  return { ...block, elements };
}

/** A line that answers, as rich text: markup has no way to strike through words that may hold its own signs. */
function strikeSection(block: types.SectionBlock, old: readonly string[]): types.KnownBlock {
  const text = readText(block.text?.text ?? '');
  if (block.accessory || !isOld(text, old)) return block;
  const id = block.block_id === undefined ? {} : { block_id: block.block_id };
  const run = { type: 'text' as const, text, style: { strike: true } };
  return { type: 'rich_text', ...id, elements: [{ type: 'rich_text_section', elements: [run] }] };
}

/** Whether a text is old words, or a piece of them as long as a sentence. */
function isOld(text: string, old: readonly string[]): boolean {
  const words = bare(text);
  return words.length > 0 && old.some((one) => bare(one) === words || (words.length > 40 && bare(one).includes(words)));
}

const bare = (text: string) => text.replace(/^[\s"“”]+|[\s"“”,.]+$/g, '');
