import { useState } from 'react';
import { type Fields, fieldsOf, textOf } from '../../fields.ts';
import { useClick } from '../clicks.ts';
import { useDesk } from '../desk.ts';
import { Menu } from '../menu.tsx';
import { initialValue } from './initial-value.ts';
import { optionsOf } from './options-of.ts';
import { useConfirm } from './use-confirm.tsx';

/** An overflow menu, or a menu of which one entry is chosen. */
export function MenuElement({ element, blockId }: { element: Fields; blockId: string }) {
  const desk = useDesk();
  const click = useClick();
  const [chosen, setChosen] = useState(() => String(initialValue(element)));
  const [confirmed, question] = useConfirm(element.confirm);
  const isOverflow = element.type === 'overflow';
  const options = optionsOf(desk, element);
  const placeholder = textOf(fieldsOf(element.placeholder).text) ?? 'Choose';
  const shown = options.find(({ value }) => value === chosen)?.text ?? placeholder;
  const items = options.map(({ value, text }) => ({
    label: text,
    ...(isOverflow ? {} : { isChosen: value === chosen }),
    onPick: () =>
      confirmed(() => {
        setChosen(value);
        void click({ action_id: textOf(element.action_id) ?? '', block_id: blockId, value });
      }),
  }));
  return (
    <>
      <Menu
        label={isOverflow ? 'More options' : `${placeholder}: ${shown}`}
        className={isOverflow ? 'button overflow' : 'button select'}
        items={items}
      >
        <span aria-hidden="true">{isOverflow ? '•••' : `${shown} ▾`}</span>
      </Menu>
      {question}
    </>
  );
}
