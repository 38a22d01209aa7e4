import type { Core } from './core.ts';
import { type Fields, fieldsOf, listOf } from './fields.ts';
import type { Channel, Message } from './wire-types.ts';

/** Adds a reaction and emits `reaction_added`; false when this user already reacted so. */
export function addReaction(core: Core, channel: Channel, message: Message, user: string, name: string): boolean {
  const reactions = listOf(message.reactions).map(fieldsOf);
  const known = reactions.find((reaction) => reaction.name === name);
  const users = listOf(known?.users);
  if (users.includes(user)) return false;
  const rest = reactions.filter((reaction) => reaction !== known);
  message.reactions = [...rest, { name, users: [...users, user], count: users.length + 1 }];
  announce(core, 'reaction_added', channel, message, { user, reaction: name });
  return true;
}

/** Takes a reaction back and emits `reaction_removed`; false when there was none of this user. */
export function removeReaction(core: Core, channel: Channel, message: Message, user: string, name: string): boolean {
  const reactions = listOf(message.reactions).map(fieldsOf);
  const known = reactions.find((reaction) => reaction.name === name);
  if (!listOf(known?.users).includes(user)) return false;
  const users = listOf(known?.users).filter((id) => id !== user);
  const rest = reactions.filter((reaction) => reaction !== known);
  message.reactions = users.length > 0 ? [...rest, { name, users, count: users.length }] : rest;
  announce(core, 'reaction_removed', channel, message, { user, reaction: name });
  return true;
}

function announce(core: Core, type: string, channel: Channel, message: Message, what: Fields): void {
  if (channel.members.has(core.directory.app.botUserId)) {
    const item = { type: 'message', channel: channel.id, ts: message.ts };
    core.feed.emit(type, { type, ...what, item, item_user: message.user, event_ts: core.ids.ts() });
  }
  core.changed();
}
