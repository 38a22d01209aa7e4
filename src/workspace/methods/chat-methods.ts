import { ApiError } from '../api-error.ts';
import type { Core } from '../core.ts';
import { directMessage } from '../directory.ts';
import { pushEphemeral } from '../ephemerals.ts';
import { type Fields, flagOf, textOf } from '../fields.ts';
import { messageContent } from '../message-content.ts';
import { addMessage, appAuthor, changeMessage, findMessage, removeMessage } from '../message-log.ts';
import { channelArgument, type Method } from '../method.ts';
import type { Channel, Message } from '../wire-types.ts';

const UPDATE_LIMIT = 4_000;
const SCOPES = ['chat:write'];

/** Posting, changing and removing the app's messages. */
export const chatMethods: Record<string, Method> = {
  'chat.postMessage': {
    token: 'bot',
    scopes: SCOPES,
    run: (core, args) => {
      const channel = postableChannel(core, args);
      const content = messageContent(core, args);
      const thread = threadArgument(core, channel, args);
      const broadcast = thread.thread_ts && flagOf(args.reply_broadcast) ? { subtype: 'thread_broadcast' } : {};
      const message = addMessage(core, channel, { ...appAuthor(core), ...content, ...thread, ...broadcast });
      return { channel: channel.id, ts: message.ts, message };
    },
  },
  'chat.postEphemeral': {
    token: 'bot',
    scopes: SCOPES,
    run: (core, args) => {
      const channel = postableChannel(core, args);
      const recipient = textOf(args.user) ?? '';
      if (!channel.members.has(recipient)) throw new ApiError('user_not_in_channel');
      const content = messageContent(core, args);
      const thread = threadArgument(core, channel, args);
      const message = pushEphemeral(core, channel, recipient, { ...appAuthor(core), ...content, ...thread });
      return { message_ts: message.ts };
    },
  },
  'chat.update': {
    token: 'bot',
    scopes: SCOPES,
    run: (core, args) => {
      const channel = channelArgument(core, args);
      const message = ownMessage(core, channel, args, 'cant_update_message');
      const content = messageContent(core, args, UPDATE_LIMIT);
      const change = { text: content.text, blocks: content.blocks, attachments: content.attachments };
      changeMessage(core, channel, message, change, core.directory.app.botUserId);
      return { channel: channel.id, ts: message.ts, text: message.text, message };
    },
  },
  'chat.delete': {
    token: 'bot',
    scopes: SCOPES,
    run: (core, args) => {
      const channel = channelArgument(core, args);
      const message = ownMessage(core, channel, args, 'cant_delete_message');
      removeMessage(core, channel, message);
      return { channel: channel.id, ts: message.ts };
    },
  },
  'chat.getPermalink': {
    token: 'bot',
    run: (core, args) => {
      const channel = channelArgument(core, args);
      const message = findMessage(core, channel, textOf(args.message_ts) ?? '');
      if (!message) throw new ApiError('message_not_found');
      return { channel: channel.id, permalink: permalinkOf(core, channel, message) };
    },
  },
};

/** The web address of a message, with its thread when it is a reply. */
export function permalinkOf(core: Core, channel: Channel, message: Message): string {
  const link = `${core.url}/archives/${channel.id}/p${message.ts.replace('.', '')}`;
  const reply = message.thread_ts !== undefined && message.thread_ts !== message.ts;
  return reply ? `${link}?thread_ts=${message.thread_ts}&cid=${channel.id}` : link;
}

/** Where a message goes: a channel, or the direct message with the named user. */
function postableChannel(core: Core, args: Fields): Channel {
  const person = core.directory.users.get(textOf(args.channel) ?? '');
  const channel = person ? directMessage(core.directory, person.id, core.ids) : channelArgument(core, args);
  if (channel.archived) throw new ApiError('is_archived');
  if (channel.kind === 'im' && core.manifest?.messagesTab === false) throw new ApiError('messages_tab_disabled');
  const mayPostAnywhere = core.manifest?.botScopes.has('chat:write.public');
  if (!channel.members.has(core.directory.app.botUserId) && !mayPostAnywhere) throw new ApiError('not_in_channel');
  return channel;
}

function threadArgument(core: Core, channel: Channel, args: Fields): { thread_ts?: string } {
  const ts = textOf(args.thread_ts);
  if (ts === undefined) return {};
  if (!/^\d{1,12}\.\d{6}$/.test(ts)) throw new ApiError('invalid_thread_ts');
  const parent = findMessage(core, channel, ts);
  if (!parent) throw new ApiError('thread_not_found');
  if (parent.thread_ts !== undefined && parent.thread_ts !== ts) throw new ApiError('cannot_reply_to_message');
  return { thread_ts: ts };
}

function ownMessage(core: Core, channel: Channel, args: Fields, refusal: string): Message {
  const message = findMessage(core, channel, textOf(args.ts) ?? '');
  if (!message) throw new ApiError('message_not_found');
  if (message.user !== core.directory.app.botUserId) throw new ApiError(refusal);
  return message;
}
