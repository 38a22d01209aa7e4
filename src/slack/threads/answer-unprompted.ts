import { z } from 'zod';
import { deliverPublicly } from '../deliver-publicly.ts';
import type { Desk } from '../desk.ts';
import { aboutReply } from '../ledger/about.ts';
import { renderMessages } from '../render-messages.ts';
import { settingsOf, startIn } from '../settings/start-in.ts';
import { readText } from '../slack-text.ts';
import { takeTurn } from '../take-turn.ts';

/** How sure an answer must be that nobody asked us for: surer than in a thread where we were asked before. */
export const UNPROMPTED_CONFIDENCE = 0.9;

const talkSchema = z.object({
  type: z.literal('message'),
  channel: z.string().regex(/^[CG]/),
  user: z.string(),
  text: z.string().max(500),
  ts: z.string(),
  thread_ts: z.undefined().optional(),
  subtype: z.undefined().optional(),
  bot_id: z.undefined().optional(),
});

/** What a question begins with. */
const ASKING =
  /^(?:who|whom|whose|what|when|where|why|which|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b/i;

/** Channel talk that may be a question to nobody in particular. */
export type Talk = Pick<z.infer<typeof talkSchema>, 'channel' | 'user' | 'text' | 'ts'>;

/** Reads a message at the top of a channel that is addressed to nobody and asks something; undefined for any other. */
export function readTalk(event: unknown, botUserId: string): Talk | undefined {
  const parsed = talkSchema.safeParse(event);
  if (!parsed.success || parsed.data.user === botUserId || parsed.data.text.includes('<@')) return undefined;
  const { channel, user, ts } = parsed.data;
  const text = readText(parsed.data.text, botUserId);
  return /\?\s*$/.test(text) || ASKING.test(text) ? { channel, user, text, ts } : undefined;
}

/** Answers in its thread a question that was not put to us, where the channel has that set and the answer is sure. */
export async function answerUnprompted(desk: Desk, { channel, user, text, ts }: Talk): Promise<void> {
  const { unprompted } = await settingsOf(desk, channel);
  if (!unprompted) return;
  const conversation = `${channel}:${ts}`;
  await desk.inOrder(conversation, async () => {
    const taken = takeTurn(desk, { kind: 'question', question: text }, await startIn(desk, channel));
    const { answer, reply } = taken;
    if (answer?.outcome !== 'answered' || answer.verdict || answer.draft) return;
    if (answer.confidence < UNPROMPTED_CONFIDENCE) return;
    const to = { user, askId: `${channel}:${ts}`, about: aboutReply(desk, reply) };
    const place = { channel, threadTs: ts };
    const posted = await deliverPublicly(desk, place, renderMessages(reply, { mutable: true }), to);
    if (posted) await desk.conversations.set(conversation, taken.conversation, user);
  });
}
