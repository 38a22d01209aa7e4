import { z } from 'zod';

const id = z.string().min(1).max(255);
const text = z.string().max(40_000);
const entered = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const value = z.union([z.string(), z.array(z.string())]).optional();
const element = { user: id, action_id: id, block_id: id, value };

/** What the page can ask for: one thing a person does, by the name of the driver's method for it. */
export const actSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('post'), user: id, channel: id, text, thread_ts: id.optional() }),
  z.object({ do: z.literal('edit'), user: id, channel: id, ts: id, text }),
  z.object({ do: z.literal('remove'), user: id, channel: id, ts: id }),
  z.object({ do: z.literal('react'), user: id, channel: id, ts: id, name: id, off: z.boolean() }),
  z.object({ do: z.literal('command'), user: id, channel: id, command: id, text }),
  z.object({ do: z.literal('click'), ...element, channel: id, ts: id }),
  z.object({ do: z.literal('clickView'), ...element, view: z.enum(['modal', 'home']), values: entered.optional() }),
  z.object({ do: z.literal('submit'), user: id, values: entered }),
  z.object({ do: z.literal('close'), user: id }),
  z.object({ do: z.literal('shortcut'), user: id, callback_id: id, channel: id.optional(), ts: id.optional() }),
  z.object({ do: z.literal('openHome'), user: id, tab: z.enum(['home', 'messages']) }),
  z.object({ do: z.literal('addApp'), channel: id }),
  z.object({ do: z.literal('dismiss'), user: id, ts: id }),
  z.object({ do: z.literal('startAfresh') }),
]);

/** One thing a person does. */
export type Act = z.infer<typeof actSchema>;

/** How it went: the timestamp of a new message, or why it did not work, in words for the person. */
export type ActResult = { ok: true; ts?: string } | { ok: false; error: string };
