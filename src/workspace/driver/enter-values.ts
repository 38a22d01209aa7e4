import { fieldsOf, textOf } from '../fields.ts';
import type { View } from '../wire-types.ts';
import type { Entered } from '../workspace.ts';
import { elementState } from './element-state.ts';

/** One input of a view, by its block. */
export type ViewInput = { blockId: string; actionId: string; optional: boolean };

/** Puts what a person entered into the view's state and returns its inputs. Throws when a value has no input. */
export function enterValues(view: View, values: Entered): ViewInput[] {
  const unknown = new Set(Object.keys(values));
  const inputs = view.blocks.flatMap((block) => {
    const element = fieldsOf(block.element);
    const [blockId, actionId] = [textOf(block.block_id) ?? '', textOf(element.action_id)];
    if (block.type !== 'input' || actionId === undefined) return [];
    const key = [`${blockId} ${actionId}`, actionId].find((name) => values[name] !== undefined);
    if (key !== undefined) unknown.delete(key);
    const kept = fieldsOf(fieldsOf(view.state.values[blockId])[actionId]);
    const entered = key === undefined ? undefined : values[key];
    const state = entered === undefined && kept.type ? kept : elementState(element, entered);
    view.state.values[blockId] = { [actionId]: state };
    return [{ blockId, actionId, optional: block.optional === true }];
  });
  if (unknown.size > 0) throw new Error(`no input ${[...unknown].join(', ')}`);
  return inputs;
}
