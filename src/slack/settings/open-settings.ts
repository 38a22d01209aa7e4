import type { PrivatePlace } from '../deliver-privately.ts';
import type { Desk } from '../desk.ts';
import { notice } from '../notices.ts';
import { openView } from '../open-view.ts';
import type { Recipient } from '../recipient.ts';
import { renderMessages } from '../render-messages.ts';
import { whisper } from '../whisper.ts';
import { deskChannelOf } from './desk-channel.ts';
import { settingsForm } from './settings-form.ts';
import { settingsOf } from './start-in.ts';

const NO_FORM = notice('The settings open with the slash command: type /story settings in the channel.');

/** Opens the settings of a channel. A mention opens no form in Slack: there it says what does. */
export async function openSettings(
  desk: Desk,
  place: PrivatePlace,
  to: Omit<Recipient, 'about'>,
  triggerId: string | undefined,
): Promise<void> {
  const [set, deskChannel] = await Promise.all([settingsOf(desk, place.channel), deskChannelOf(desk)]);
  const form = settingsForm(place.channel, set, deskChannel, desk.library().stories);
  if (await openView(desk, triggerId, form)) return;
  await whisper(desk, place, renderMessages(NO_FORM), to);
}
