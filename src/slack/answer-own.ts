import type { OwnRequest } from './commands.ts';
import { answerFromMemory } from './corrections/answer-from-memory.ts';
import type { PrivatePlace } from './deliver-privately.ts';
import { deliverPublicly } from './deliver-publicly.ts';
import type { Desk } from './desk.ts';
import { showGaps } from './gaps/show-gaps.ts';
import { aboutNotice } from './ledger/about.ts';
import { notice } from './notices.ts';
import type { Recipient } from './recipient.ts';
import { renderMessages } from './render-messages.ts';
import { openSettings } from './settings/open-settings.ts';
import { setStory } from './settings/set-story.ts';
import { whisper } from './whisper.ts';

/** Answers a request for what the app itself keeps, for the one who made it. */
export async function answerOwn(
  desk: Desk,
  { command, text }: OwnRequest,
  place: PrivatePlace,
  to: Omit<Recipient, 'about'>,
  { triggerId, inPublic = false }: { triggerId?: string | undefined; inPublic?: boolean } = {},
): Promise<void> {
  const [word = '', slug] = text.trim().split(/\s+/);
  const view = `${command} ${word.toLowerCase()}`;
  try {
    if (command === 'changes' || command === 'watch' || command === 'unwatch') {
      const messages = await answerFromMemory(desk, { command, text }, { user: to.user, channel: place.channel });
      // What changed is for all to see; what somebody watches is theirs alone.
      const isForAll = inPublic && (command === 'changes' || place.channel.startsWith('D'));
      if (!isForAll) return await whisper(desk, place, messages, to);
      await deliverPublicly(desk, place, messages, { ...to, about: aboutNotice });
      return;
    }
    if (view === 'story gaps') return await showGaps(desk, place, to);
    if (view === 'story use') return await setStory(desk, place, to, slug?.toLowerCase());
    if (view === 'story settings') return await openSettings(desk, place, to, triggerId);
    desk.log.warn({ command, text }, 'a request that is not known');
  } catch (error) {
    desk.log.error({ err: error, command }, 'a request of the app itself failed');
    await whisper(desk, place, renderMessages(notice(desk.failed)), to);
  }
}
