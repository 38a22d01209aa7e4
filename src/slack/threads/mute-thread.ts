import type { Desk } from '../desk.ts';
import { notice } from '../notices.ts';
import type { Click } from '../read-click.ts';
import { renderMessages } from '../render-messages.ts';
import { whisper } from '../whisper.ts';
import { mutedMessage } from './mute-buttons.ts';

const UNMUTED = notice('Follow-ups in this thread are answered again, where the answer is sure.');
const NOT_DONE = notice('That could not be kept just now. Please try again.');

/** Ends follow-ups in the thread of the reply, and says so to the one who asked for it, with a way back. */
export async function muteThread(desk: Desk, click: Click): Promise<void> {
  const { channel, user, key, messageTs, threadTs = messageTs } = click;
  const done = await attempt(desk, () => desk.memory.mutes.add(channel, threadTs));
  desk.log.info({ channel, threadTs, user }, 'thread muted');
  await whisper(desk, click, done ? [mutedMessage(threadTs)] : renderMessages(NOT_DONE), { user, askId: key });
}

/** Takes that back; `threadTs` is what the button carries. */
export async function unmuteThread(desk: Desk, click: Click, threadTs: string): Promise<void> {
  const { channel, user, key } = click;
  const done = await attempt(desk, () => desk.memory.mutes.remove(channel, threadTs));
  desk.log.info({ channel, threadTs, user }, 'thread unmuted');
  await whisper(desk, click, renderMessages(done ? UNMUTED : NOT_DONE), { user, askId: key });
}

/** Whether follow-ups in a thread are to go unanswered; not so where that cannot be found out. */
export async function isMuted({ memory, log }: Desk, channel: string, threadTs: string): Promise<boolean> {
  try {
    return await memory.mutes.has(channel, threadTs);
  } catch (error) {
    log.error({ err: error, channel }, 'whether a thread is muted cannot be read');
    return false;
  }
}

async function attempt({ log }: Desk, work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    log.error({ err: error }, 'a mute was not kept');
    return false;
  }
}
