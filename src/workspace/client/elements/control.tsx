import { type Fields, fieldsOf, flagOf, textOf } from '../../fields.ts';
import { useDesk } from '../desk.ts';
import { ChoiceControl } from './choice-control.tsx';
import { kindOf } from './element-kinds.ts';
import { optionsOf } from './options-of.ts';
import { TextControl } from './text-control.tsx';

/** What every control takes: the element, what it holds, and whom to tell. `id` and `describedBy` tie it to its label and hints. */
export type ControlProps = {
  element: Fields;
  value: string | string[];
  onChange: (value: string | string[]) => void;
  onEnter?: (value: string | string[]) => void;
  id?: string;
  describedBy?: string | undefined;
  isInvalid?: boolean;
};

/** An element that holds a value: text, a date, or choices. */
export function Control(props: ControlProps) {
  const desk = useDesk();
  const { element, value, onChange, id, describedBy, isInvalid } = props;
  const placeholder = textOf(fieldsOf(element.placeholder).text) ?? '';
  switch (kindOf(element)) {
    case 'several':
    case 'radio':
      return <ChoiceControl {...props} options={optionsOf(desk, element)} />;
    case 'one': {
      const options = optionsOf(desk, element);
      return (
        <select
          id={id}
          className="field"
          aria-describedby={describedBy}
          aria-invalid={isInvalid}
          // biome-ignore lint/a11y/noAutofocus: the app asked for it
          autoFocus={flagOf(element.focus_on_load)}
          value={String(value)}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{placeholder || 'Choose'}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      );
    }
    case 'text':
      return <TextControl {...props} />;
    default:
      return <p className="quiet">This element ({textOf(element.type)}) works in Slack only.</p>;
  }
}
