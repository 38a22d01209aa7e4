import { deliverPrivately, type PrivatePlace } from './deliver-privately.ts';
import type { Desk } from './desk.ts';
import type { Recipient } from './recipient.ts';
import type { Message } from './render-messages.ts';

/** Shows messages of the app itself, which answer no question, to one person. Never throws. */
export function whisper(desk: Desk, place: PrivatePlace, messages: readonly Message[], to: Recipient): Promise<void> {
  return deliverPrivately(desk, place, messages, to);
}
