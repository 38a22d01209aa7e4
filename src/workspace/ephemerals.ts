import { pushBounded } from './bounded.ts';
import { type Core, KEEP } from './core.ts';
import { defined, type Fields } from './fields.ts';
import type { Channel, Ephemeral } from './wire-types.ts';

/** Shows a message to one person in a channel. It is kept apart from the channel's history. */
export function pushEphemeral(
  core: Core,
  channel: Channel,
  recipient: string,
  fields: Fields & { user: string; text: string },
): Ephemeral {
  const head = { type: 'message' as const, ts: core.ids.ts(), user: fields.user, text: fields.text };
  const message: Ephemeral = { ...defined(fields), ...head, channel: channel.id, recipient, is_ephemeral: true };
  pushBounded(core.ephemerals, message, KEEP.ephemerals);
  core.changed();
  return message;
}

/** Slackbot's word to one person, such as that a command failed. */
export function slackbotSays(core: Core, channel: Channel, recipient: string, text: string): Ephemeral {
  return pushEphemeral(core, channel, recipient, { user: 'USLACKBOT', text });
}
