import { deliverPrivately, type PrivatePlace } from './deliver-privately.ts';
import type { Desk } from './desk.ts';
import type { Recipient } from './recipient.ts';
import type { Message } from './render-messages.ts';

const OF_NO_STORY: Recipient['about'] = { question: '', story: '', intent: 'notice', outcome: 'help', facts: [] };

/** Shows messages of the app itself, which answer no question, to one person. Never throws. */
export function whisper(
  desk: Desk,
  place: PrivatePlace,
  messages: readonly Message[],
  to: Omit<Recipient, 'about'>,
): Promise<void> {
  return deliverPrivately(desk, place, messages, { ...to, about: OF_NO_STORY });
}
