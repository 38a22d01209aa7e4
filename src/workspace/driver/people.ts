import type { Core } from '../core.ts';
import { addMessage, changeMessage, personAuthor, removeMessage } from '../message-log.ts';
import { addReaction, removeReaction } from '../reactions.ts';
import type { User } from '../wire-types.ts';
import type { Workspace } from '../workspace.ts';
import { channelOf, memberOf, messageOf, userOf } from './resolve.ts';
import { richTextOf } from './rich-text-of.ts';

type People = Pick<
  Workspace,
  'post' | 'botPost' | 'edit' | 'remove' | 'react' | 'join' | 'leave' | 'openHome' | 'dismiss'
>;

/** What people (and other bots) do in conversations. */
export function createPeople(core: Core): People {
  const { directory, ids } = core;
  const rich = (text: string) => (text === '' ? {} : { blocks: [richTextOf(text, ids.secret(3))] });
  return {
    post({ channel: channelRef, user: userRef, text, thread_ts }) {
      const { channel, user } = memberOf(core, channelRef, userRef);
      if (thread_ts !== undefined) messageOf(core, channel, thread_ts);
      return addMessage(core, channel, { ...personAuthor(core, user.id), text, ...rich(text), thread_ts });
    },
    botPost({ channel, text, name = 'otherbot', thread_ts, blocks }) {
      const { id: user, botId: bot_id } = botNamed(core, name);
      const bot_profile = { id: bot_id, name, icons: {}, deleted: false, updated: 0, team_id: directory.team.id };
      const author = { user, bot_id, team: directory.team.id, bot_profile };
      return addMessage(core, channelOf(core, channel), { ...author, text, thread_ts, blocks });
    },
    edit({ channel: ref, ts, text }) {
      const channel = channelOf(core, ref);
      const message = messageOf(core, channel, ts);
      changeMessage(core, channel, message, { text, ...rich(text) }, message.user);
    },
    remove({ channel: ref, ts }) {
      const channel = channelOf(core, ref);
      removeMessage(core, channel, messageOf(core, channel, ts));
    },
    react({ channel: ref, ts, user, name, off = false }) {
      const channel = channelOf(core, ref);
      const change = off ? removeReaction : addReaction;
      const done = change(core, channel, messageOf(core, channel, ts), userOf(core, user).id, name);
      if (!done) throw new Error(off ? `no reaction ${name} to take back` : `already reacted with ${name}`);
    },
    join({ channel: ref, user: userRef }) {
      const [channel, user] = [channelOf(core, ref), userOf(core, userRef)];
      channel.members.add(user.id);
      const text = `<@${user.id}> has joined the channel`;
      addMessage(core, channel, { user: user.id, subtype: 'channel_join', text });
      membership(core, 'member_joined_channel', channel.id, user.id);
    },
    leave({ channel: ref, user: userRef }) {
      const [channel, user] = [channelOf(core, ref), userOf(core, userRef)];
      channel.members.delete(user.id);
      if (user.id !== directory.app.botUserId) membership(core, 'member_left_channel', channel.id, user.id);
      core.changed();
    },
    openHome({ user: ref, tab = 'home' }) {
      const user = userOf(core, ref);
      const channel = channelOf(core, `@${user.name}`);
      const view = tab === 'home' ? core.homes.get(user.id) : undefined;
      const event = { type: 'app_home_opened', user: user.id, channel: channel.id, tab, event_ts: ids.ts() };
      return core.feed.emit('app_home_opened', view ? { ...event, view } : event);
    },
    dismiss({ user: ref, ts }) {
      const { id } = userOf(core, ref);
      const at = core.ephemerals.findIndex((message) => message.ts === ts && message.recipient === id);
      if (at < 0) throw new Error(`no message ${ts} to put away`);
      core.ephemerals.splice(at, 1);
      core.changed();
    },
  };
}

function botNamed(core: Core, name: string): User {
  const { users } = core.directory;
  const known = [...users.values()].find((user) => user.isBot && user.name === name);
  const bot = known ?? { id: core.ids.id('U'), name, realName: name, isBot: true, botId: core.ids.id('B') };
  users.set(bot.id, bot);
  return bot;
}

function membership(core: Core, type: string, channelId: string, user: string): void {
  const channel = channelOf(core, channelId);
  if (channel.members.has(core.directory.app.botUserId)) {
    const where = { channel: channelId, channel_type: 'C', team: core.directory.team.id };
    core.feed.emit(type, { type, user, ...where, event_ts: core.ids.ts() });
  }
  core.changed();
}
