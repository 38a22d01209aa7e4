import { useId } from 'react';
import { type Fields, fieldsOf, flagOf, textOf } from '../fields.ts';
import { useClick } from './clicks.ts';
import { Control } from './elements/control.tsx';
import { kindOf } from './elements/element-kinds.ts';
import { initialValue } from './elements/initial-value.ts';
import { inputKey, useForm } from './form.ts';

/** One input of a view: its label, the control, a hint, and what is wrong with what was entered. */
export function InputBlock({ block }: { block: Fields }) {
  const id = useId();
  const click = useClick();
  const { entered, enter, errors } = useForm();
  const element = fieldsOf(block.element);
  const [blockId, actionId] = [textOf(block.block_id) ?? '', textOf(element.action_id) ?? ''];
  const key = inputKey(blockId, actionId);
  const hint = textOf(fieldsOf(block.hint).text);
  const error = errors[blockId];
  const isText = kindOf(element) === 'text';
  const tell = (value: string | string[]) => {
    if (flagOf(block.dispatch_action)) void click({ action_id: actionId, block_id: blockId, value });
  };
  return (
    <div className="input-block">
      <label htmlFor={id} id={`${id}-label`}>
        {textOf(fieldsOf(block.label).text)}
        {flagOf(block.optional) && <span className="quiet"> (optional)</span>}
      </label>
      <Control
        element={element}
        id={id}
        value={entered[key] ?? initialValue(element)}
        onChange={(value) => {
          enter(key, value);
          if (!isText) tell(value);
        }}
        {...(flagOf(block.dispatch_action) && isText ? { onEnter: tell } : {})}
        describedBy={error ? `${id}-error` : hint ? `${id}-hint` : undefined}
        isInvalid={error !== undefined}
      />
      {error !== undefined && (
        <p className="error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      {hint !== undefined && (
        <p className="quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
