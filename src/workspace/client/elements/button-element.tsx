import { useState } from 'react';
import { type Fields, fieldsOf, textOf } from '../../fields.ts';
import { useClick } from '../clicks.ts';
import { plainWords } from '../rich-text-from.ts';
import { isWebAddress } from '../safe-link.tsx';
import { useConfirm } from './use-confirm.tsx';

/** A button of the app. It waits while the app has not taken the click. */
export function ButtonElement({ element, blockId }: { element: Fields; blockId: string }) {
  const click = useClick();
  const [isBusy, setBusy] = useState(false);
  const [confirmed, question] = useConfirm(element.confirm);
  const url = textOf(element.url);
  const press = async () => {
    if (isBusy) return;
    if (url !== undefined && isWebAddress(url)) open(url, '_blank', 'noopener,noreferrer');
    setBusy(true);
    const value = element.type === 'feedback_buttons' ? { value: textOf(element.value) ?? '' } : {};
    await click({ action_id: textOf(element.action_id) ?? '', block_id: blockId, ...value });
    setBusy(false);
  };
  return (
    <>
      <button
        type="button"
        className={`button ${textOf(element.style) ?? ''}`}
        aria-label={textOf(element.accessibility_label)}
        aria-busy={isBusy}
        onClick={() => confirmed(press)}
      >
        {plainWords(fieldsOf(element.text)) || '•'}
      </button>
      {question}
    </>
  );
}
