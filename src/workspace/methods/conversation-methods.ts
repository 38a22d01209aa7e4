import { ApiError } from '../api-error.ts';
import type { Core } from '../core.ts';
import { directMessage, groupMessage } from '../directory.ts';
import { type Fields, flagOf, textOf } from '../fields.ts';
import { messagesOf, threadOf } from '../message-log.ts';
import { channelArgument, type Method, page, scopesByKind } from '../method.ts';
import type { Channel, Message } from '../wire-types.ts';

/** Conversations and their messages. */
export const conversationMethods: Record<string, Method> = {
  'conversations.open': {
    token: 'bot',
    scopes: (_core, args) => [(textOf(args.users) ?? '').includes(',') ? 'mpim:write' : 'im:write'],
    run: (core, args) => {
      const users = (textOf(args.users) ?? '').split(',').filter(Boolean);
      const known = textOf(args.channel) === undefined ? undefined : channelArgument(core, args);
      const channel = known ?? openWith(core, users);
      return { channel: flagOf(args.return_im) ? channelObject(core, channel) : { id: channel.id } };
    },
  },
  'conversations.info': {
    token: 'bot',
    scopes: scopesByKind('read'),
    run: (core, args) => ({ channel: channelObject(core, channelArgument(core, args)) }),
  },
  'conversations.list': {
    token: 'bot',
    scopes: scopesByKind('read'),
    run: (core, args) => {
      const wanted = (textOf(args.types) ?? 'public_channel').split(',').map((type) => type.trim());
      const types = { channel: 'public_channel', group: 'private_channel', im: 'im', mpim: 'mpim' };
      const app = core.directory.app.botUserId;
      const visible = [...core.directory.channels.values()].filter(
        (channel) => wanted.includes(types[channel.kind]) && (channel.kind === 'channel' || channel.members.has(app)),
      );
      const { items, cursor } = page(visible, args, 1_000);
      const channels = items.map((channel) => channelObject(core, channel));
      return { channels, response_metadata: { next_cursor: cursor } };
    },
  },
  'conversations.members': {
    token: 'bot',
    scopes: scopesByKind('read'),
    run: (core, args) => {
      const { items, cursor } = page([...channelArgument(core, args).members], args, 1_000);
      return { members: items, response_metadata: { next_cursor: cursor } };
    },
  },
  'conversations.history': {
    token: 'bot',
    scopes: scopesByKind('history'),
    run: (core, args) => {
      const messages = messagesOf(core, readableChannel(core, args)).filter(isTopLevel).filter(between(args));
      const { items, cursor } = page(messages.reverse(), args, 999);
      return {
        messages: shown(items, args),
        has_more: cursor !== '',
        pin_count: 0,
        response_metadata: { next_cursor: cursor },
      };
    },
  },
  'conversations.replies': {
    token: 'bot',
    scopes: scopesByKind('history'),
    run: (core, args) => {
      const channel = readableChannel(core, args);
      const asked = textOf(args.ts) ?? '';
      const parentTs = messagesOf(core, channel).find((message) => message.ts === asked)?.thread_ts ?? asked;
      const thread = threadOf(core, channel, parentTs);
      if (thread.length === 0) throw new ApiError('thread_not_found');
      const inTime = between(args);
      const { items, cursor } = page(
        thread.filter((message) => message.ts === parentTs || inTime(message)),
        args,
        1_000,
      );
      return { messages: shown(items, args), has_more: cursor !== '', response_metadata: { next_cursor: cursor } };
    },
  },
};

function openWith(core: Core, ids: string[]): Channel {
  const people = ids.map((id) => {
    const user = core.directory.users.get(id);
    if (!user) throw new ApiError('user_not_found');
    return user;
  });
  const [first, ...others] = people;
  if (!first) throw new ApiError('users_list_not_supplied');
  if (others.length > 0) return groupMessage(core.directory, people, core.ids);
  return directMessage(core.directory, first.id, core.ids);
}

/** A conversation in the form `conversations.info` gives. */
function channelObject({ directory: { app } }: Core, channel: Channel): Fields {
  const head = { id: channel.id, is_archived: channel.archived, created: 0, updated: 0 };
  if (channel.kind === 'im') return { ...head, is_im: true, user: channel.person, is_org_shared: false };
  const is_mpim = channel.kind === 'mpim';
  const is_private = channel.kind === 'group' || is_mpim;
  const kind = { is_channel: !is_mpim, is_group: is_mpim, is_im: false, is_mpim, is_private };
  const counts = { is_member: channel.members.has(app.botUserId), num_members: channel.members.size };
  return { ...head, name: channel.name, name_normalized: channel.name, ...kind, ...counts };
}

/** Messages as read back: their metadata only on request, as Slack gives it. */
function shown(messages: Message[], args: Fields): Fields[] {
  if (flagOf(args.include_all_metadata)) return messages;
  return messages.map(({ metadata: _metadata, ...message }) => message);
}

function readableChannel(core: Core, args: Fields): Channel {
  const channel = channelArgument(core, args);
  if (!channel.members.has(core.directory.app.botUserId)) throw new ApiError('not_in_channel');
  return channel;
}

function isTopLevel(message: Message): boolean {
  return message.thread_ts === undefined || message.thread_ts === message.ts || message.subtype === 'thread_broadcast';
}

function between(args: Fields): (message: Message) => boolean {
  const [oldest, latest] = [Number(textOf(args.oldest) ?? 0), Number(textOf(args.latest) ?? Infinity)];
  const inclusive = flagOf(args.inclusive);
  return ({ ts }) => {
    const time = Number(ts);
    return inclusive ? time >= oldest && time <= latest : time > oldest && time < latest;
  };
}
