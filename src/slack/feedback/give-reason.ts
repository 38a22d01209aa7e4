import type { Desk } from '../desk.ts';
import { notice } from '../notices.ts';
import type { Click } from '../read-click.ts';
import { renderMessages } from '../render-messages.ts';
import { sendResponse } from '../send-response.ts';
import { deskChannelOf } from '../settings/desk-channel.ts';
import { whisper } from '../whisper.ts';
import { deskNote } from './desk-note.ts';
import { keepOpinion } from './keep-opinion.ts';
import { readFaulted } from './rated.ts';

/** Keeps why a reply was bad and tells the desk at once, with the question and the facts that were used. */
export async function giveReason(desk: Desk, click: Click, reason: string, value: string): Promise<void> {
  const faulted = readFaulted(value);
  if (!faulted) return desk.log.warn('a reason that cannot be read');
  const { user, key } = click;
  await keepOpinion(desk, faulted, { user, verdict: 'down', reason });
  const told = await tellDesk(desk, deskNote(faulted, { user, reason }, desk.library().stories));
  await withdraw(desk, click);
  await whisper(desk, click, renderMessages(told ? TOLD : KEPT), { user, askId: key });
}

const TOLD = notice('Thank you. The desk has been told.');
const KEPT = notice('Thank you, that is noted for the desk.');

/** Posts to the desk channel, if one is set and takes it. */
async function tellDesk(desk: Desk, note: ReturnType<typeof deskNote>): Promise<boolean> {
  const channel = await deskChannelOf(desk);
  if (channel === undefined) return false;
  try {
    await desk.client.chat.postMessage({ channel, unfurl_links: false, unfurl_media: false, ...note });
    return true;
  } catch (error) {
    desk.log.error({ err: error, channel }, 'the desk channel was not told');
    return false;
  }
}

/** Takes the question for the reason away once it is answered. That it stays does no harm. */
async function withdraw(desk: Desk, { responseUrl }: Click): Promise<void> {
  try {
    if (responseUrl) await sendResponse(responseUrl, { delete_original: true }, desk.patience);
  } catch (error) {
    desk.log.debug({ err: error }, 'the question for a reason stays');
  }
}
