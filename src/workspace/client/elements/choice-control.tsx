import { useId } from 'react';
import { fieldsOf, textOf } from '../../fields.ts';
import { Words } from '../words.tsx';
import type { ControlProps } from './control.tsx';
import type { Option } from './options-of.ts';

/** Choices that are all in sight: one of them, or several. */
export function ChoiceControl({
  element,
  value,
  onChange,
  id,
  describedBy,
  isInvalid,
  options,
}: ControlProps & { options: Option[] }) {
  const group = useId();
  const isOne = element.type === 'radio_buttons';
  const chosen = [value].flat();
  const toggle = (one: string) => {
    if (isOne) return onChange(one);
    onChange(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]);
  };
  const label = textOf(fieldsOf(element.placeholder).text) ?? 'Choices';
  return (
    <div
      className={`choices${String(element.type).startsWith('multi_') ? ' choices-boxed' : ''}`}
      id={id}
      role={isOne ? 'radiogroup' : 'group'}
      {...(id === undefined ? { 'aria-label': label } : { 'aria-labelledby': `${id}-label` })}
      aria-describedby={describedBy}
      data-invalid={isInvalid}
    >
      {options.map(({ value: one, text, isMarkup, description }) => (
        <label key={one} className="choice">
          <input
            type={isOne ? 'radio' : 'checkbox'}
            name={group}
            value={one}
            checked={chosen.includes(one)}
            onChange={() => toggle(one)}
          />
          <span>
            {isMarkup ? <Words text={{ type: 'mrkdwn', text }} /> : text}
            {description !== undefined && <small className="quiet">{description}</small>}
          </span>
        </label>
      ))}
    </div>
  );
}
