import { fieldsOf, flagOf, textOf } from '../../fields.ts';
import type { ControlProps } from './control.tsx';

const TYPES: { readonly [type: string]: string } = {
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'text',
  datepicker: 'date',
  timepicker: 'time',
  datetimepicker: 'datetime-local',
};

/** Text in one line or several, a number, a date or a time. */
export function TextControl({ element, value, onChange, onEnter, id, describedBy, isInvalid }: ControlProps) {
  const type = textOf(element.type) ?? '';
  const isMoment = type === 'datetimepicker';
  const placeholder = textOf(fieldsOf(element.placeholder).text);
  const length = Number(element.max_length ?? Number.NaN);
  const shared = {
    id,
    className: 'field',
    placeholder,
    'aria-label': id === undefined ? (placeholder ?? 'Value') : undefined,
    'aria-describedby': describedBy,
    'aria-invalid': isInvalid,
    autoFocus: flagOf(element.focus_on_load),
    maxLength: Number.isNaN(length) ? undefined : length,
  };
  if (flagOf(element.multiline) || type === 'rich_text_input') {
    return <textarea {...shared} rows={4} value={String(value)} onChange={(event) => onChange(event.target.value)} />;
  }
  return (
    <input
      {...shared}
      type={TYPES[type] ?? 'text'}
      inputMode={type === 'number_input' ? 'decimal' : undefined}
      value={isMoment ? momentOf(String(value)) : String(value)}
      onChange={({ target }) => onChange(isMoment ? secondsOf(target.value) : target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !onEnter) return;
        event.preventDefault();
        onEnter(value);
      }}
    />
  );
}

/** Seconds since the epoch as the browser writes a local moment. */
function momentOf(seconds: string): string {
  if (seconds === '') return '';
  const date = new Date(Number(seconds) * 1000);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function secondsOf(moment: string): string {
  return moment === '' ? '' : String(Math.floor(new Date(moment).getTime() / 1000));
}
