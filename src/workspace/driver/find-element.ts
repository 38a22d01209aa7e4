import { type Fields, isFields, textOf } from '../fields.ts';

/** An interactive element and the block it stands in. */
export type FoundElement = { element: Fields; blockId: string };

/** Finds the element with this action_id (and block_id, when given) anywhere in the blocks. */
export function findElement(blocks: Fields[], actionId: string, blockId?: string): FoundElement | undefined {
  for (const block of blocks) {
    const id = textOf(block.block_id) ?? '';
    const element = blockId === undefined || id === blockId ? search(block, actionId) : undefined;
    if (element) return { element, blockId: id };
  }
  return undefined;
}

function search(value: unknown, actionId: string): Fields | undefined {
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = search(item, actionId);
      if (found) return found;
    }
    return undefined;
  }
  if (!isFields(value)) return undefined;
  if (value.action_id === actionId && typeof value.type === 'string') return value;
  return search(Object.values(value), actionId);
}
