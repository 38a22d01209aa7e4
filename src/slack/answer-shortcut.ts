import { z } from 'zod';
import { deliverDirectly } from './deliver-directly.ts';
import type { Desk } from './desk.ts';
import { aboutReply } from './ledger/about.ts';
import { messageWords } from './message-words.ts';
import { NO_WORDS, UNKNOWN_SHORTCUT } from './notices.ts';
import { renderMessages } from './render-messages.ts';
import { startIn } from './settings/start-in.ts';
import { SHORTCUTS } from './shortcuts.ts';
import { privateConversation, showPrivately } from './show-privately.ts';
import { tellPrivately } from './tell-privately.ts';

const shortcutSchema = z.object({
  callback_id: z.string(),
  user: z.object({ id: z.string() }),
  action_ts: z.string(),
  /** These three come with a shortcut on a message alone. */
  channel: z.object({ id: z.string() }).optional(),
  message: z.looseObject({ ts: z.string(), thread_ts: z.string().optional() }).optional(),
  response_url: z.string().optional(),
});

/** Does what a shortcut on a message says, for the one who used it, where the message stands. Already acknowledged. */
export async function answerShortcut(desk: Desk, body: unknown): Promise<void> {
  const {
    callback_id,
    user: { id: user },
    action_ts,
    channel,
    message,
    response_url,
  } = shortcutSchema.parse(body);
  const key = `shortcut:${user}:${callback_id}:${action_ts}`;
  const to = { user, askId: key };
  const shortcut = SHORTCUTS.find(({ callbackId }) => callbackId === callback_id);
  if (!shortcut) desk.log.warn({ callback_id }, 'a shortcut that is not known');
  if (!channel || !message) {
    const about = aboutReply(desk, UNKNOWN_SHORTCUT);
    return deliverDirectly(desk, renderMessages(UNKNOWN_SHORTCUT), { ...to, about });
  }
  // Below a message that opens a thread the reply would be seen only by those who have that thread open.
  const threadTs = message.thread_ts === message.ts ? undefined : message.thread_ts;
  const at = { channel: channel.id, threadTs, responseUrl: response_url };
  const words = messageWords(message);
  if (!shortcut || words === '') {
    return tellPrivately(desk, at, shortcut ? NO_WORDS : UNKNOWN_SHORTCUT, to);
  }
  const request = { kind: 'question', question: shortcut.toQuestion(words) } as const;
  const conversation = privateConversation(channel.id, user);
  const asked = { ...at, ...to, request, conversation, from: await startIn(desk, channel.id) };
  await desk.inOrder(conversation, () => showPrivately(desk, asked));
}
