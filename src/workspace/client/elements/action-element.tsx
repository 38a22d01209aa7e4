import { useState } from 'react';
import { type Fields, isFields, textOf } from '../../fields.ts';
import { useClick } from '../clicks.ts';
import { ButtonElement } from './button-element.tsx';
import { Control } from './control.tsx';
import { kindOf } from './element-kinds.ts';
import { initialValue } from './initial-value.ts';
import { MenuElement } from './menu-element.tsx';
import { useConfirm } from './use-confirm.tsx';

type Props = { element: Fields; blockId: string };

/** An element of which the app hears at once when it is used. */
export function ActionElement({ element, blockId }: Props) {
  switch (kindOf(element)) {
    case undefined:
      return null;
    case 'button':
      return <ButtonElement element={element} blockId={blockId} />;
    case 'feedback':
      return [element.positive_button, element.negative_button].filter(isFields).map((button) => {
        const { text, value, accessibility_label } = button;
        const one = { action_id: element.action_id, type: 'feedback_buttons', text, value, accessibility_label };
        return <ButtonElement key={textOf(value)} element={one} blockId={blockId} />;
      });
    case 'overflow':
    case 'one':
      return <MenuElement element={element} blockId={blockId} />;
    default:
      return <ActionControl element={element} blockId={blockId} />;
  }
}

function ActionControl({ element, blockId }: Props) {
  const click = useClick();
  const [value, setValue] = useState(() => initialValue(element));
  const [confirmed, question] = useConfirm(element.confirm);
  const choose = (next: string | string[]) =>
    confirmed(() => {
      setValue(next);
      void click({ action_id: textOf(element.action_id) ?? '', block_id: blockId, value: next });
    });
  return (
    <>
      <Control element={element} value={value} onChange={choose} />
      {question}
    </>
  );
}
