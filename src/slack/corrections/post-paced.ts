import type { Desk } from '../desk.ts';
import { aboutNotice } from '../ledger/about.ts';
import { type Place, postMessage } from '../post-message.ts';
import type { Message } from '../render-messages.ts';
import { GAPS, type Pacing } from './pacing.ts';

/** Whom a message is for, and its name: under one name nothing is posted twice, whatever crashes in between. */
export interface Named {
  user: string;
  askId: string;
}

/** Posts a message when Slack's limits let it, once for its name. Throws when Slack refuses, or patience ends. */
export async function postPaced(
  desk: Desk,
  place: Place,
  message: Message,
  { user, askId }: Named,
  pacing: Pacing,
): Promise<void> {
  await pacing(`post ${place.channel}`, GAPS.post);
  const kind = place.channel.startsWith('D') ? 'direct' : 'public';
  await postMessage(desk, place, message, { user, askId, about: aboutNotice }, kind);
}
