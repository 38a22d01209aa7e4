import { deliverPrivately, type PrivatePlace } from './deliver-privately.ts';
import type { Desk } from './desk.ts';
import { aboutReply } from './ledger/about.ts';
import type { Recipient } from './recipient.ts';
import type { Reply } from './render-blocks.ts';
import { renderMessages } from './render-messages.ts';

/** Tells one person a notice of the app itself. Never throws. */
export function tellPrivately(
  desk: Desk,
  place: PrivatePlace,
  notice: Reply,
  to: Omit<Recipient, 'about'>,
): Promise<void> {
  return deliverPrivately(desk, place, renderMessages(notice), { ...to, about: aboutReply(desk, notice) });
}
