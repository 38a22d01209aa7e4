import { callSlack } from '../call-slack.ts';
import type { Desk } from '../desk.ts';
import { findMessage, markOf, type Place, postMessage } from '../post-message.ts';
import type { Message } from '../render-messages.ts';
import { GAPS, type Pacing } from './pacing.ts';

/** What is posted under a mark, and since when it may be there. */
export interface Marked {
  place: Place;
  message: Message;
  /** Names the post among all. */
  mark: string;
  /** When it was planned, in milliseconds. */
  since: number;
  /** Whether somebody may have posted it already, and ended before saying so. */
  mayBeThere: boolean;
}

/** How far our clock may be behind Slack's. */
const CLOCK_SKEW_MS = 60_000;

/** Posts a message that must not stand there twice: before it is tried again, the place is read for its mark. */
export async function postOnce(desk: Desk, marked: Marked, pacing: Pacing): Promise<string | undefined> {
  const { place, message, mark, since, mayBeThere } = marked;
  if (mayBeThere) {
    const oldest = ((since - CLOCK_SKEW_MS) / 1_000).toFixed(6);
    const look = () => findMessage(desk, place, oldest, markOf(mark));
    const found = await callSlack(look, { patience: desk.patience });
    if (found) return found.ts;
  }
  await pacing(`post ${place.channel}`, GAPS.post);
  return postMessage(desk, place, message, mark);
}
