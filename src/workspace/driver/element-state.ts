import { type Fields, fieldsOf, isFields, listOf, textOf } from '../fields.ts';
import { richTextOf } from './rich-text-of.ts';

/** Where each element type keeps what was chosen, and under which name it starts out. */
const VALUE_FIELDS: Record<string, { chosen: string; initial: string }> = {
  plain_text_input: { chosen: 'value', initial: 'initial_value' },
  email_text_input: { chosen: 'value', initial: 'initial_value' },
  url_text_input: { chosen: 'value', initial: 'initial_value' },
  number_input: { chosen: 'value', initial: 'initial_value' },
  rich_text_input: { chosen: 'rich_text_value', initial: 'initial_value' },
  datepicker: { chosen: 'selected_date', initial: 'initial_date' },
  timepicker: { chosen: 'selected_time', initial: 'initial_time' },
  datetimepicker: { chosen: 'selected_date_time', initial: 'initial_date_time' },
  users_select: { chosen: 'selected_user', initial: 'initial_user' },
  conversations_select: { chosen: 'selected_conversation', initial: 'initial_conversation' },
  channels_select: { chosen: 'selected_channel', initial: 'initial_channel' },
  static_select: { chosen: 'selected_option', initial: 'initial_option' },
  external_select: { chosen: 'selected_option', initial: 'initial_option' },
  radio_buttons: { chosen: 'selected_option', initial: 'initial_option' },
  overflow: { chosen: 'selected_option', initial: 'initial_option' },
  checkboxes: { chosen: 'selected_options', initial: 'initial_options' },
  multi_static_select: { chosen: 'selected_options', initial: 'initial_options' },
  multi_external_select: { chosen: 'selected_options', initial: 'initial_options' },
  multi_users_select: { chosen: 'selected_users', initial: 'initial_users' },
  multi_conversations_select: { chosen: 'selected_conversations', initial: 'initial_conversations' },
  multi_channels_select: { chosen: 'selected_channels', initial: 'initial_channels' },
};

/**
 * What an element holds in Slack's `state.values` form after a person entered `value`, or at the start when there is none.
 * Options are named by their value. Throws when an option does not exist.
 */
export function elementState(element: Fields, value?: string | string[]): Fields {
  const type = textOf(element.type) ?? '';
  const names = VALUE_FIELDS[type];
  if (!names) return { type };
  const empty = names.chosen.endsWith('s') ? [] : null;
  if (value === undefined) return { type, [names.chosen]: element[names.initial] ?? empty };
  if (value === '' && empty === null) return { type, [names.chosen]: null };
  if (names.chosen === 'selected_option') return { type, selected_option: optionOf(element, String(value)) };
  if (names.chosen === 'selected_options') {
    return { type, selected_options: [value].flat().map((one) => optionOf(element, one)) };
  }
  if (type === 'rich_text_input') return { type, rich_text_value: richTextOf(String(value), '') };
  if (type === 'datetimepicker') return { type, selected_date_time: value === '' ? null : Number(value) };
  return { type, [names.chosen]: empty === null ? value : [value].flat() };
}

/** Whether an element's state counts as filled in. */
export function isFilled(state: Fields): boolean {
  const { type: _type, ...rest } = state;
  return Object.values(rest).some((value) =>
    Array.isArray(value) ? value.length > 0 : value !== null && value !== '',
  );
}

function optionOf(element: Fields, value: string): Fields {
  const groups = listOf(element.option_groups).flatMap((group) => listOf(fieldsOf(group).options));
  const option = [...listOf(element.options), ...groups].filter(isFields).find((one) => one.value === value);
  if (!option) throw new Error(`no option ${value}`);
  return option;
}
