import { type Fields, textOf } from '../../fields.ts';

/** How an element is filled in. */
export type Kind = 'button' | 'overflow' | 'feedback' | 'one' | 'several' | 'radio' | 'text' | 'none';

const KINDS: { readonly [type: string]: Kind } = {
  button: 'button',
  workflow_button: 'button',
  icon_button: 'button',
  feedback_buttons: 'feedback',
  overflow: 'overflow',
  static_select: 'one',
  users_select: 'one',
  channels_select: 'one',
  conversations_select: 'one',
  multi_static_select: 'several',
  multi_users_select: 'several',
  multi_channels_select: 'several',
  multi_conversations_select: 'several',
  checkboxes: 'several',
  radio_buttons: 'radio',
  plain_text_input: 'text',
  email_text_input: 'text',
  url_text_input: 'text',
  number_input: 'text',
  rich_text_input: 'text',
  datepicker: 'text',
  timepicker: 'text',
  datetimepicker: 'text',
  external_select: 'none',
  multi_external_select: 'none',
  file_input: 'none',
};

/** The kind of an element; undefined for what cannot be used at all, such as an image. */
export function kindOf(element: Fields): Kind | undefined {
  return KINDS[textOf(element.type) ?? ''];
}

/** Whether a person can use an element. */
export function isInteractive(element: Fields): boolean {
  return kindOf(element) !== undefined;
}
