import { element, flag, list, maybe, num, object, oneOf, type Shape, str } from './rule.ts';

const STYLE: Shape = {
  style: maybe(
    object({
      bold: maybe(flag),
      italic: maybe(flag),
      strike: maybe(flag),
      code: maybe(flag),
      underline: maybe(flag),
    }),
  ),
};
const BORDER: Shape = { border: maybe(num(0, 1)) };
const INLINE = ['text', 'link', 'user', 'usergroup', 'channel', 'team', 'broadcast', 'emoji', 'date', 'color'] as const;
const RUN = list(element(...INLINE), 1_000, 0);

/** The parts of a `rich_text` block: containers, and what runs within them. */
export const RICH_TEXT_RULES: { readonly [type: string]: Shape } = {
  rich_text_section: { elements: RUN },
  rich_text_quote: { elements: RUN, ...BORDER },
  rich_text_preformatted: { elements: list(element('text', 'link'), 1_000, 0), ...BORDER },
  rich_text_list: {
    elements: list(element('rich_text_section'), 1_000, 0),
    style: oneOf('bullet', 'ordered'),
    indent: maybe(num(0, 8)),
    offset: maybe(num(0, 10_000)),
    ...BORDER,
  },
  text: { text: str(40_000), ...STYLE },
  link: { url: str(3_000), text: maybe(str(40_000)), unsafe: maybe(flag), ...STYLE },
  user: { user_id: str(255), ...STYLE },
  usergroup: { usergroup_id: str(255), ...STYLE },
  channel: { channel_id: str(255), ...STYLE },
  team: { team_id: str(255), ...STYLE },
  broadcast: { range: oneOf('here', 'channel', 'everyone'), ...STYLE },
  emoji: { name: str(255), unicode: maybe(str(255)), url: maybe(str(3_000)), ...STYLE },
  date: {
    timestamp: num(0, 9_999_999_999),
    format: str(255),
    url: maybe(str(3_000)),
    fallback: maybe(str(3_000)),
    ...STYLE,
  },
  color: { value: str(255), ...STYLE },
};
