import { anyText, anything, element, flag, list, maybe, num, object, oneOf, plain, type Shape, str } from './rule.ts';

const CONFIRM = object({
  title: maybe(plain(100)),
  text: anyText(300),
  confirm: maybe(plain(30)),
  deny: maybe(plain(30)),
  style: maybe(oneOf('primary', 'danger')),
});
const OPTION = object({
  text: plain(75),
  value: maybe(str(150)),
  description: maybe(plain(75)),
  url: maybe(str(3000)),
});
const RICH_OPTION = object({ text: anyText(75), value: maybe(str(150)), description: maybe(anyText(75)) });
const GROUP = object({ label: plain(75), options: list(OPTION, 100) });
const DISPATCH = object({
  trigger_actions_on: maybe(list(oneOf('on_enter_pressed', 'on_character_entered'), 2)),
});

const ACTION: Shape = { action_id: maybe(str(255)) };
const CONFIRMABLE: Shape = { ...ACTION, confirm: maybe(CONFIRM) };
const FOCUSABLE: Shape = { ...ACTION, focus_on_load: maybe(flag) };
const MENU: Shape = { ...CONFIRMABLE, ...FOCUSABLE, placeholder: maybe(plain(150)) };
const MANY: Shape = { ...MENU, max_selected_items: maybe(num(1, 100)) };
const OPTIONS: Shape = { options: maybe(list(OPTION, 100)), option_groups: maybe(list(GROUP, 100)) };
const FIELD: Shape = { ...FOCUSABLE, placeholder: maybe(plain(150)), dispatch_action_config: maybe(DISPATCH) };
const FILTER = object({
  include: maybe(list(oneOf('im', 'mpim', 'private', 'public'), 4)),
  exclude_external_shared_channels: maybe(flag),
  exclude_bot_users: maybe(flag),
});
const CONVERSATIONS: Shape = { default_to_current_conversation: maybe(flag), filter: maybe(FILTER) };
const URL_TO_ANSWER: Shape = { response_url_enabled: maybe(flag) };
const FEEDBACK = object({ text: plain(75), value: str(2000), accessibility_label: maybe(str(75)) });
const BUTTON: Shape = {
  ...CONFIRMABLE,
  text: plain(75),
  style: maybe(oneOf('primary', 'danger')),
  accessibility_label: maybe(str(75)),
};

/** The elements a block may hold: their known properties and limits (`type` is always there). */
export const ELEMENT_RULES: { readonly [type: string]: Shape } = {
  plain_text: { text: str(3000), emoji: maybe(flag) },
  mrkdwn: { text: str(3000), verbatim: maybe(flag) },
  raw_text: { text: str(10_000) },
  raw_number: { value: num(-Infinity, Infinity), text: str(10_000) },
  image: { alt_text: str(2000), image_url: maybe(str(3000)), slack_file: maybe(anything) },
  button: { ...BUTTON, value: maybe(str(2000)), url: maybe(str(3000)) },
  workflow_button: { ...BUTTON, workflow: anything },
  icon_button: {
    ...CONFIRMABLE,
    icon: str(255),
    text: plain(75),
    value: maybe(str(2000)),
    accessibility_label: maybe(str(75)),
    visible_to_user_ids: maybe(list(str(255), 100)),
  },
  feedback_buttons: { ...ACTION, positive_button: FEEDBACK, negative_button: FEEDBACK },
  overflow: { ...CONFIRMABLE, options: list(OPTION, 5) },
  checkboxes: {
    ...CONFIRMABLE,
    ...FOCUSABLE,
    options: list(RICH_OPTION, 10),
    initial_options: maybe(list(RICH_OPTION, 10)),
  },
  radio_buttons: { ...CONFIRMABLE, ...FOCUSABLE, options: list(RICH_OPTION, 10), initial_option: maybe(RICH_OPTION) },
  static_select: { ...MENU, ...OPTIONS, initial_option: maybe(OPTION) },
  multi_static_select: { ...MANY, ...OPTIONS, initial_options: maybe(list(OPTION, 100)) },
  external_select: { ...MENU, initial_option: maybe(OPTION), min_query_length: maybe(num(0, 100)) },
  multi_external_select: {
    ...MANY,
    initial_options: maybe(list(OPTION, 100)),
    min_query_length: maybe(num(0, 100)),
  },
  users_select: { ...MENU, initial_user: maybe(str(255)) },
  multi_users_select: { ...MANY, initial_users: maybe(list(str(255), 100)) },
  channels_select: { ...MENU, ...URL_TO_ANSWER, initial_channel: maybe(str(255)) },
  multi_channels_select: { ...MANY, initial_channels: maybe(list(str(255), 100)) },
  conversations_select: { ...MENU, ...CONVERSATIONS, ...URL_TO_ANSWER, initial_conversation: maybe(str(255)) },
  multi_conversations_select: { ...MANY, ...CONVERSATIONS, initial_conversations: maybe(list(str(255), 100)) },
  datepicker: { ...MENU, initial_date: maybe(str(10)) },
  timepicker: { ...MENU, initial_time: maybe(str(5)), timezone: maybe(str(255)) },
  datetimepicker: { ...CONFIRMABLE, ...FOCUSABLE, initial_date_time: maybe(num(0, 9_999_999_999)) },
  plain_text_input: {
    ...FIELD,
    initial_value: maybe(str(3000, 0)),
    multiline: maybe(flag),
    min_length: maybe(num(0, 3000)),
    max_length: maybe(num(1, 3000)),
  },
  email_text_input: { ...FIELD, initial_value: maybe(str(3000, 0)) },
  url_text_input: { ...FIELD, initial_value: maybe(str(3000, 0)) },
  number_input: {
    ...FIELD,
    is_decimal_allowed: flag,
    initial_value: maybe(str(255)),
    min_value: maybe(str(255)),
    max_value: maybe(str(255)),
  },
  rich_text_input: {
    ...FIELD,
    initial_value: maybe(element('rich_text')),
    min_lines: maybe(num(1, 100)),
    max_lines: maybe(num(1, 100)),
  },
  file_input: { ...ACTION, filetypes: maybe(list(str(20), 100)), max_files: maybe(num(1, 10)) },
  url: { url: str(3000), text: str(3000) },
};
