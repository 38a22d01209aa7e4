import type { PrivatePlace } from '../deliver-privately.ts';
import type { Desk } from '../desk.ts';
import type { Recipient } from '../recipient.ts';
import { settingsOf } from '../settings/start-in.ts';
import { whisper } from '../whisper.ts';
import { gapsMessage } from './gaps-message.ts';
import { openGaps } from './open-gaps.ts';

/** Shows one person what was asked and not answered: of the channel's story where it has one, else of all. */
export async function showGaps(desk: Desk, place: PrivatePlace, to: Omit<Recipient, 'about'>): Promise<void> {
  const { story } = await settingsOf(desk, place.channel);
  const groups = await openGaps(desk.memory, story);
  await whisper(desk, place, [gapsMessage(groups, desk.folders !== undefined)], to);
}
