import { type Fields, fieldsOf, isFields, listOf, textOf } from '../../fields.ts';
import { channelTitle, type Desk } from '../desk.ts';

/** One choice of a menu. `text` may be Slack's markup when `isMarkup`. */
export type Option = { value: string; text: string; isMarkup: boolean; description?: string; group?: string };

/** The choices of an element: its own, or the people or conversations of the workspace. */
export function optionsOf(desk: Desk, element: Fields): Option[] {
  const type = textOf(element.type) ?? '';
  const plain = (value: string, text: string): Option => ({ value, text, isMarkup: false });
  if (type.includes('users_select')) return desk.state.users.map(({ id, realName }) => plain(id, realName));
  if (type.includes('channels_select')) {
    return desk.state.channels.filter(({ kind }) => kind === 'channel').map(({ id, name }) => plain(id, `#${name}`));
  }
  if (type.includes('conversations_select')) {
    const mine = desk.state.channels.filter(({ members }) => members.includes(desk.me.id));
    return mine.map((channel) => plain(channel.id, channelTitle(desk, channel)));
  }
  const groups = listOf(element.option_groups)
    .map(fieldsOf)
    .flatMap(({ label, options }) => own(options, textOf(fieldsOf(label).text)));
  return [...own(element.options, undefined), ...groups];
}

function own(options: unknown, group: string | undefined): Option[] {
  return listOf(options)
    .filter(isFields)
    .map(({ value, text, description }) => {
      const { text: words, type } = fieldsOf(text);
      const more = textOf(fieldsOf(description).text);
      return {
        value: textOf(value) ?? '',
        text: textOf(words) ?? '',
        isMarkup: type === 'mrkdwn',
        ...(more === undefined ? {} : { description: more }),
        ...(group === undefined ? {} : { group }),
      };
    });
}
