import type { Rule, Shape } from './rule.ts';
import {
  anyText,
  anything,
  block,
  element,
  flag,
  list,
  maybe,
  mrkdwn,
  num,
  object,
  oneOf,
  plain,
  str,
} from './rule.ts';

/** Where blocks are shown. */
export type Surface = 'message' | 'modal' | 'home';

/** How many blocks each surface takes. */
export const MOST_BLOCKS: Readonly<Record<Surface, number>> = { message: 50, modal: 100, home: 100 };

const NOWHERE: Surface[] = [];
const MESSAGES: Surface[] = ['message'];
const EVERYWHERE: Surface[] = ['message', 'modal', 'home'];

const MENUS = ['static_select', 'external_select', 'users_select', 'conversations_select', 'channels_select'];
const SELECTS = [...MENUS, ...MENUS.map((type) => `multi_${type}`)];
const PICKERS = ['datepicker', 'timepicker', 'checkboxes', 'radio_buttons'];
const CONTROLS = ['button', 'workflow_button', 'overflow', ...SELECTS, ...PICKERS];
const FIELDS = ['plain_text_input', 'email_text_input', 'url_text_input', 'number_input', 'rich_text_input'];
const CELL = element('raw_text', 'raw_number', 'rich_text');
const IMAGE = element('image');
const RICH_PARTS = element('rich_text_section', 'rich_text_list', 'rich_text_quote', 'rich_text_preformatted');
const INSIDE = 'actions context divider header image input rich_text section table video'.split(' ');

/** One block type: the surfaces that show it and the properties it may have besides `type` and `block_id`. */
export type BlockRule = { surfaces: readonly Surface[]; shape: Shape };

const rule = (surfaces: readonly Surface[], shape: Shape): BlockRule => {
  const block_id: Rule = maybe(str(255));
  return { surfaces, shape: { ...shape, block_id } };
};

/** Every block type Slack knows that this server accepts, with Slack's limits. */
export const BLOCK_RULES: { readonly [type: string]: BlockRule } = {
  section: rule(EVERYWHERE, {
    text: maybe(anyText(3000)),
    fields: maybe(list(anyText(2000), 10)),
    accessory: maybe(element('image', ...CONTROLS)),
    expand: maybe(flag),
  }),
  header: rule(EVERYWHERE, { text: plain(150), level: maybe(num(1, 4)) }),
  divider: rule(EVERYWHERE, {}),
  context: rule(EVERYWHERE, { elements: list(element('image', 'plain_text', 'mrkdwn'), 10) }),
  actions: rule(EVERYWHERE, { elements: list(element(...CONTROLS, 'datetimepicker', 'rich_text_input'), 25) }),
  context_actions: rule(MESSAGES, { elements: list(element('feedback_buttons', 'icon_button'), 5) }),
  image: rule(EVERYWHERE, {
    alt_text: str(2000),
    title: maybe(plain(2000)),
    image_url: maybe(str(3000)),
    slack_file: maybe(anything),
  }),
  input: rule(EVERYWHERE, {
    label: plain(2000),
    hint: maybe(plain(2000)),
    optional: maybe(flag),
    dispatch_action: maybe(flag),
    element: element(...FIELDS, ...SELECTS, ...PICKERS, 'datetimepicker', 'file_input'),
  }),
  markdown: rule(MESSAGES, { text: str(12_000) }),
  rich_text: rule(EVERYWHERE, { elements: list(RICH_PARTS, 1_000, 0) }),
  table: rule(MESSAGES, {
    rows: list(list(CELL, 20), 100),
    column_settings: maybe(
      list(object({ align: maybe(oneOf('left', 'center', 'right')), is_wrapped: maybe(flag) }), 20),
    ),
  }),
  data_table: rule(MESSAGES, {
    rows: list(list(CELL, 20), 101, 2),
    caption: str(2000),
    page_size: maybe(num(1, 100)),
    row_header_column_index: maybe(num(0, 19)),
  }),
  task_card: rule(MESSAGES, {
    task_id: str(255),
    title: str(2000),
    status: oneOf('pending', 'in_progress', 'complete', 'error'),
    details: maybe(block('rich_text')),
    output: maybe(block('rich_text')),
    sources: maybe(list(element('url'), 50)),
  }),
  plan: rule(MESSAGES, { title: str(2000), tasks: maybe(list(block('task_card'), 50, 0)) }),
  alert: rule(['modal'], {
    text: anyText(3000),
    level: maybe(oneOf('default', 'info', 'warning', 'error', 'success')),
  }),
  card: rule(EVERYWHERE, {
    hero_image: maybe(IMAGE),
    icon: maybe(IMAGE),
    slack_icon: maybe(object({ name: str(255) })),
    title: maybe(mrkdwn(150)),
    subtitle: maybe(mrkdwn(150)),
    body: maybe(mrkdwn(200)),
    actions: maybe(list(element('button'), 25)),
  }),
  carousel: rule(['message', 'home'], { elements: list(block('card'), 10) }),
  container: rule(MESSAGES, {
    title: maybe(plain(150)),
    rich_text_title: maybe(block('rich_text')),
    subtitle: maybe(anyText(150)),
    child_blocks: list(block(...INSIDE), 10),
    width: maybe(oneOf('narrow', 'standard', 'wide', 'full')),
    icon: maybe(IMAGE),
    is_collapsible: maybe(flag),
    default_collapsed: maybe(flag),
    has_header_divider: maybe(flag),
  }),
  video: rule(EVERYWHERE, {
    video_url: str(3000),
    thumbnail_url: str(3000),
    alt_text: str(2000),
    title: plain(199),
    title_url: maybe(str(3000)),
    author_name: maybe(str(49)),
    provider_name: maybe(str(2000)),
    provider_icon_url: maybe(str(3000)),
    description: maybe(plain(199)),
  }),
  file: rule(NOWHERE, { source: str(255), external_id: str(255) }),
};

/** Types of which at least one of these properties must be there. */
export const NEEDS_ONE_OF: { readonly [type: string]: readonly string[] } = {
  section: ['text', 'fields'],
  image: ['image_url', 'slack_file'],
  static_select: ['options', 'option_groups'],
  multi_static_select: ['options', 'option_groups'],
  card: ['hero_image', 'title', 'actions', 'body'],
  container: ['title', 'rich_text_title'],
};
