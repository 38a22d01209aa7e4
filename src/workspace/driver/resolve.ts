import type { Core } from '../core.ts';
import { directMessage, findChannel, findUser, groupMessage } from '../directory.ts';
import { findMessage } from '../message-log.ts';
import type { Channel, Message, User } from '../wire-types.ts';

/** The user meant by an id or handle. Throws when there is none. */
export function userOf(core: Core, ref: string): User {
  const user = findUser(core.directory, ref);
  if (!user) throw new Error(`no user ${ref}`);
  return user;
}

/** The conversation meant by an id, a name, `@handle` or `@one,@two` (direct messages with the app). Throws when there is none. */
export function channelOf(core: Core, ref: string): Channel {
  if (ref.startsWith('@')) {
    const [first, ...others] = ref.split(',').map((name) => userOf(core, name));
    if (first && others.length > 0) return groupMessage(core.directory, [first, ...others], core.ids);
    return directMessage(core.directory, userOf(core, ref).id, core.ids);
  }
  const channel = findChannel(core.directory, ref);
  if (!channel) throw new Error(`no channel ${ref}`);
  return channel;
}

/** A person and a conversation they are in. Throws when either is not there, or the person is not in it. */
export function memberOf(core: Core, channelRef: string, userRef: string): { channel: Channel; user: User } {
  const [channel, user] = [channelOf(core, channelRef), userOf(core, userRef)];
  if (!channel.members.has(user.id)) throw new Error(`${user.name} is not in ${channel.name}`);
  return { channel, user };
}

/** The message with this timestamp. Throws when the channel has none. */
export function messageOf(core: Core, channel: Channel, ts: string): Message {
  const message = findMessage(core, channel, ts);
  if (!message) throw new Error(`no message ${ts} in ${channel.name}`);
  return message;
}

/** What a person types, as Slack sends it: `&<>` escaped, known `@handles` and `#channels` made into mentions. */
export function typedText(core: Core, text: string): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return escaped.replace(/([@#])([a-z0-9_-]+)/gi, (whole, sign: string, name: string) => {
    const key = name.toLowerCase();
    if (sign === '@') {
      const user = findUser(core.directory, key);
      return user ? `<@${user.id}>` : whole;
    }
    const channel = findChannel(core.directory, key);
    return channel ? `<#${channel.id}|${channel.name}>` : whole;
  });
}
