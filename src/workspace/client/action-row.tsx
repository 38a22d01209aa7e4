import { type Fields, isFields, listOf, textOf } from '../fields.ts';
import { ActionElement } from './elements/action-element.tsx';

/** Elements to be used, side by side. */
export function ActionRow({ elements, blockId }: { elements: unknown; blockId: string }) {
  const all: Fields[] = listOf(elements).filter(isFields);
  if (all.length === 0) return null;
  return (
    <div className="action-row">
      {all.map((element) => (
        <ActionElement key={textOf(element.action_id)} element={element} blockId={blockId} />
      ))}
    </div>
  );
}
