import { z } from 'zod';
import { WHOLE_TEAM } from '../../memory/stores/channels.ts';
import type { ViewResponse } from '../ack-view.ts';
import type { Desk } from '../desk.ts';
import { ANY_STORY, SETTING } from './settings-form.ts';

const chosen = z.object({ selected_option: z.object({ value: z.string() }) });
const bodySchema = z.object({
  user: z.object({ id: z.string() }),
  view: z.object({
    private_metadata: z.string().min(1),
    state: z.object({
      values: z.object({
        [SETTING.story]: z.object({ [SETTING.story]: chosen }),
        [SETTING.unprompted]: z.object({ [SETTING.unprompted]: chosen }),
        [SETTING.deskChannel]: z.object({
          [SETTING.deskChannel]: z.object({ selected_conversation: z.string().nullish() }),
        }),
      }),
    }),
  }),
});

/** Keeps the settings that were filled in, and says so in the log; where they cannot be kept the form stays and says that. */
export async function ackSettingsForm(desk: Desk, body: unknown): Promise<ViewResponse> {
  try {
    const { user, view } = bodySchema.parse(body);
    const { values } = view.state;
    const { value } = values[SETTING.story][SETTING.story].selected_option;
    const story = value === ANY_STORY ? undefined : value;
    const unprompted = values[SETTING.unprompted][SETTING.unprompted].selected_option.value === 'on';
    const deskChannel = values[SETTING.deskChannel][SETTING.deskChannel].selected_conversation ?? undefined;
    const { private_metadata: channel } = view;
    await desk.memory.channels.set(channel, { story, unprompted });
    await desk.memory.channels.set(WHOLE_TEAM, { deskChannel });
    desk.log.info({ channel, user: user.id, story, unprompted, deskChannel }, 'settings changed');
    return { response_action: 'clear' };
  } catch (error) {
    desk.log.error({ err: error }, 'settings were not kept');
    return {
      response_action: 'errors',
      errors: { [SETTING.story]: 'The settings could not be kept; the log says why.' },
    };
  }
}
