import { callSlack } from './call-slack.ts';
import { deliverDirectly } from './deliver-directly.ts';
import type { Desk } from './desk.ts';
import { postOnce } from './ledger/post-once.ts';
import { toPosting } from './ledger/to-posting.ts';
import { LIMITS } from './limits.ts';
import { noteFailure } from './note-failure.ts';
import { askIdOf, type Place } from './post-message.ts';
import type { Recipient } from './recipient.ts';
import type { Message } from './render-messages.ts';
import { sendResponse } from './send-response.ts';

/** Where a reply to one person goes: a place, and the address for answers that came with what they did, if any. */
export interface PrivatePlace extends Place {
  responseUrl: string | undefined;
}

/** A way to show a message to one person, and how many more messages can go that way. */
interface Way {
  method: string;
  uses: number;
  send: (message: Message) => Promise<unknown>;
}

/**
 * Shows a reply to one person, in order: through the `response_url`; when that is used up, as ephemeral messages; when the app is not
 * in the conversation, as direct messages. In a thread ephemeral messages come first, because only they are sure to stand there: Slack
 * promises `thread_ts` of a `response_url` for what all can see alone. Never throws.
 */
export async function deliverPrivately(
  desk: Desk,
  place: PrivatePlace,
  messages: readonly Message[],
  to: Recipient,
): Promise<void> {
  const ways = waysTo(desk, place, to);
  for (const [at, message] of messages.entries()) {
    const one = { ...to, askId: askIdOf(to.askId, at) };
    const sent = await send(desk, ways, message, place, one);
    if (sent === 'no access') return;
    if (sent === 'refused') return deliverDirectly(desk, messages.slice(at), to);
  }
}

function waysTo(desk: Desk, place: PrivatePlace, { user }: Recipient): Way[] {
  const { responseUrl, channel, threadTs } = place;
  const { patience } = desk;
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
  const whisper: Way = {
    method: 'chat.postEphemeral',
    uses: Number.POSITIVE_INFINITY,
    send: (message) =>
      callSlack(() => desk.client.chat.postEphemeral({ channel, user, ...thread, ...message }), { patience }),
  };
  if (!responseUrl) return [whisper];
  const head = { response_type: 'ephemeral', replace_original: false, ...thread } as const;
  const respond: Way = {
    method: 'response_url',
    uses: LIMITS.responseUses,
    send: (message) => sendResponse(responseUrl, { ...head, ...message }, patience),
  };
  return threadTs === undefined ? [respond, whisper] : [whisper, respond];
}

/** Sends a message the first way that works; one that does not is not tried again for the next. */
async function send(desk: Desk, ways: readonly Way[], message: Message, place: Place, to: Recipient) {
  const posting = toPosting('ephemeral', place, message, to);
  for (const way of ways) {
    if (way.uses <= 0) continue;
    try {
      await postOnce(desk, posting, async () => {
        await way.send(message);
        // Slack has no timestamp for these under which they could be found again.
        return { ts: undefined };
      });
      way.uses -= 1;
      return 'sent';
    } catch (error) {
      way.uses = 0;
      if (noteFailure(desk, error, { method: way.method, channel: place.channel }).kind === 'access')
        return 'no access';
    }
  }
  return 'refused';
}
