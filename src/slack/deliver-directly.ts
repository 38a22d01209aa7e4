import type { Desk } from './desk.ts';
import { noteFailure } from './note-failure.ts';
import { askIdOf, postMessage } from './post-message.ts';
import type { Recipient } from './recipient.ts';
import type { Message } from './render-messages.ts';

/** Sends messages to a person's direct messages, whose channel Slack finds by the user's id. Never throws: what is lost is in the log. */
export async function deliverDirectly(desk: Desk, messages: readonly Message[], to: Recipient): Promise<void> {
  const { user, askId } = to;
  for (const [at, message] of messages.entries()) {
    try {
      const one = { ...to, askId: askIdOf(askId, at) };
      await postMessage(desk, { channel: user, threadTs: undefined }, message, one, 'direct');
    } catch (error) {
      noteFailure(desk, error, { method: 'chat.postMessage', channel: user });
      desk.log.error({ user }, 'a reply was lost');
    }
  }
}
