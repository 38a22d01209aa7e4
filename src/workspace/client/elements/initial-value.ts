import { type Fields, fieldsOf, listOf, textOf } from '../../fields.ts';
import { kindOf } from './element-kinds.ts';

/** What an element holds before anybody touched it: a list where several can be chosen, '' for nothing. */
export function initialValue(element: Fields): string | string[] {
  if (kindOf(element) === 'several') {
    const chosen = listOf(element.initial_options).map((option) => textOf(fieldsOf(option).value) ?? '');
    const named = [element.initial_users, element.initial_channels, element.initial_conversations].flatMap(listOf);
    return [...chosen, ...named.map(String)];
  }
  const option = textOf(fieldsOf(element.initial_option).value);
  const places = [element.initial_user, element.initial_channel, element.initial_conversation];
  const times = [element.initial_date, element.initial_time, element.initial_date_time];
  return option ?? [element.initial_value, ...places, ...times].map(textOf).find((text) => text !== undefined) ?? '';
}
