import type { types } from '@slack/bolt';
import type { ChannelSettings } from '../../memory/stores/channels.ts';
import type { Story } from '../../stories/story.ts';

/** The callback_id of the form with the settings of a channel. */
export const SETTINGS_FORM = 'settings';
/** Its blocks, each with one element of the same action. */
export const SETTING = { story: 'story', unprompted: 'unprompted', deskChannel: 'desk-channel' } as const;
/** The option for the story that answers best. */
export const ANY_STORY = '-';

/** The form: the channel's story, whether to answer unprompted there, and the desk channel of the whole team. */
export function settingsForm(
  channel: string,
  set: ChannelSettings,
  deskChannel: string | undefined,
  stories: readonly Story[],
): types.ModalView {
  const any = option('The one that answers best', ANY_STORY);
  const options = [any, ...stories.slice(0, 99).map(({ slug, title }) => option(title, slug))];
  const answers = [option('Only when mentioned', 'off'), option('Also unprompted, when sure', 'on')];
  const [off, on] = answers;
  const initial = set.unprompted ? on : off;
  return {
    type: 'modal',
    callback_id: SETTINGS_FORM,
    title: plain('Settings'),
    submit: plain('Save'),
    close: plain('Cancel'),
    private_metadata: channel,
    blocks: [
      input(SETTING.story, 'Story of this channel', {
        type: 'static_select',
        action_id: SETTING.story,
        options,
        initial_option: options.find(({ value }) => value === set.story) ?? any,
      }),
      input(SETTING.unprompted, 'Questions in this channel are answered', {
        type: 'static_select',
        action_id: SETTING.unprompted,
        options: answers,
        ...(initial ? { initial_option: initial } : {}),
      }),
      {
        ...input(SETTING.deskChannel, 'Desk channel, of the whole team', {
          type: 'conversations_select',
          action_id: SETTING.deskChannel,
          filter: { include: ['public', 'private'] },
          ...(deskChannel === undefined ? {} : { initial_conversation: deskChannel }),
        }),
        optional: true,
        hint: plain('It is told what people find wrong with a reply. The app must be in it.'),
      },
    ],
  };
}

function input(id: string, label: string, element: types.InputBlock['element']): types.InputBlock {
  return { type: 'input', block_id: id, label: plain(label), element };
}

function option(text: string, value: string) {
  return { text: plain(text.length <= 75 ? text : `${text.slice(0, 74)}…`), value };
}

function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}
