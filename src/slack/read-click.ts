import { z } from 'zod';
import { unpackValue } from './button-value.ts';

/** A press of a button in a message. */
export interface Click {
  /** The button's action_id. */
  action: string;
  /** What the button carries; undefined when it is none of ours. */
  value: string | undefined;
  user: string;
  channel: string;
  /** The message the button stands in. */
  messageTs: string;
  /** The thread that message stands in. */
  threadTs: string | undefined;
  /** Whether only the one who pressed it sees that message. */
  isPrivate: boolean;
  responseUrl: string | undefined;
  /** What opens a view, for three seconds. */
  triggerId: string | undefined;
  /** What identifies this press among deliveries. */
  key: string;
}

const clickSchema = z.object({
  user: z.object({ id: z.string() }),
  container: z.object({
    message_ts: z.string(),
    channel_id: z.string(),
    thread_ts: z.string().optional(),
    is_ephemeral: z.boolean().optional(),
  }),
  message: z.object({ thread_ts: z.string().optional() }).optional(),
  actions: z
    .tuple([z.object({ action_id: z.string(), action_ts: z.string().optional(), value: z.string().optional() })])
    .rest(z.unknown()),
  response_url: z.string().optional(),
  trigger_id: z.string().optional(),
});

/** Reads a `block_actions` body; undefined for elements outside messages, of which this app has none. */
export function readClick(body: unknown): Click | undefined {
  const parsed = clickSchema.safeParse(body);
  if (!parsed.success) return undefined;
  const { user, container, message, actions, response_url, trigger_id } = parsed.data;
  const [{ action_id: action, action_ts = '', value }] = actions;
  return {
    action,
    value: value === undefined ? undefined : unpackValue(value),
    user: user.id,
    channel: container.channel_id,
    messageTs: container.message_ts,
    threadTs: message?.thread_ts ?? container.thread_ts,
    isPrivate: container.is_ephemeral ?? false,
    responseUrl: response_url,
    triggerId: trigger_id,
    key: `click:${user.id}:${container.message_ts}:${action}:${action_ts}`,
  };
}
