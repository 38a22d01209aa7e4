import { randomUUID } from 'node:crypto';
import { type Core, KEEP } from './core.ts';
import { defined, type Fields, fieldsOf, isFields, listOf } from './fields.ts';
import type { Channel, Message } from './wire-types.ts';

const EVENT_NAMES = { channel: 'message.channels', group: 'message.groups', im: 'message.im', mpim: 'message.mpim' };

/** The messages of a channel, oldest first, replies included. */
export function messagesOf(core: Core, channel: Channel): Message[] {
  return core.messages.get(channel.id) ?? [];
}

/** The message with this timestamp, if the channel has it. */
export function findMessage(core: Core, channel: Channel, ts: string): Message | undefined {
  return messagesOf(core, channel).find((message) => message.ts === ts);
}

/** A thread: the parent first, then its replies, oldest first. Empty when there is no such parent. */
export function threadOf(core: Core, channel: Channel, ts: string): Message[] {
  return messagesOf(core, channel).filter((message) => message.ts === ts || message.thread_ts === ts);
}

/** Fields of a message that the app posts. */
export function appAuthor({ directory: { app, team } }: Core): Fields & { user: string } {
  const profile = { id: app.botId, app_id: app.id, name: app.name, icons: {}, deleted: false, updated: 0 };
  return {
    user: app.botUserId,
    bot_id: app.botId,
    app_id: app.id,
    team: team.id,
    bot_profile: { ...profile, team_id: team.id },
  };
}

/** Fields of a message that a person posts. */
export function personAuthor({ directory: { team } }: Core, userId: string): Fields & { user: string } {
  return { user: userId, team: team.id, client_msg_id: randomUUID() };
}

/**
 * Adds a message to a channel, keeps its thread's counters, and emits what Slack emits: `message.*` when the app is in
 * the channel, and `app_mention` beside it when somebody else mentions the app outside a direct message.
 */
export function addMessage(core: Core, channel: Channel, fields: Fields & { user: string; text: string }): Message {
  const ts = core.ids.ts();
  const message: Message = { type: 'message', ...defined(fields), user: fields.user, text: fields.text, ts };
  const log = messagesOf(core, channel);
  core.messages.set(channel.id, log);
  const parent = message.thread_ts === undefined ? undefined : findMessage(core, channel, message.thread_ts);
  if (parent) {
    message.parent_user_id = parent.user;
    countReply(parent, message);
  }
  const thread = core.threads.get(`${channel.id}:${message.thread_ts ?? ''}`);
  if (thread && message.user === core.directory.app.botUserId) thread.status = '';
  log.push(message);
  if (log.length > KEEP.messages) log.splice(0, log.length - KEEP.messages);
  const event = { ...message, channel: channel.id, event_ts: ts };
  emitMessage(core, channel, event);
  const { botUserId } = core.directory.app;
  if (channel.kind !== 'im' && message.user !== botUserId && message.text.includes(`<@${botUserId}>`)) {
    if (channel.members.has(botUserId)) core.feed.emit('app_mention', { ...event, type: 'app_mention' });
  }
  core.changed();
  return message;
}

/** Replaces parts of a message; `edited` is noted when `editor` is given. Emits `message_changed`. */
export function changeMessage(core: Core, channel: Channel, message: Message, change: Fields, editor?: string): void {
  const previous = { ...message };
  Object.assign(message, change);
  for (const [key, value] of Object.entries(change)) if (value === undefined) delete message[key];
  if (editor !== undefined) message.edited = { user: editor, ts: core.ids.ts() };
  const ts = core.ids.ts();
  const both = { message: { ...message }, previous_message: previous };
  const head = { type: 'message', subtype: 'message_changed', hidden: true };
  emitMessage(core, channel, { ...head, ...both, channel: channel.id, ts, event_ts: ts });
  core.changed();
}

/** Removes a message and emits `message_deleted`. */
export function removeMessage(core: Core, channel: Channel, message: Message): void {
  const log = messagesOf(core, channel);
  log.splice(log.indexOf(message), 1);
  const ts = core.ids.ts();
  const head = { type: 'message', subtype: 'message_deleted', hidden: true };
  const what = { previous_message: { ...message }, deleted_ts: message.ts };
  emitMessage(core, channel, { ...head, ...what, channel: channel.id, ts, event_ts: ts });
  core.changed();
}

/** Gives every block a block_id and every interactive element an action_id, as Slack does on arrival. */
export function withIds(core: Core, blocks: unknown): Fields[] {
  const fill = (element: unknown): unknown => {
    if (Array.isArray(element)) return element.map(fill);
    if (!isFields(element)) return element;
    const copy = Object.fromEntries(Object.entries(element).map(([key, value]) => [key, fill(value)]));
    if (isActionable(copy)) copy.action_id ??= core.ids.secret(3);
    return copy;
  };
  return listOf(blocks).map((block) => {
    const copy = fieldsOf(fill(block));
    copy.block_id ??= core.ids.secret(3);
    return copy;
  });
}

function isActionable({ type }: Fields): boolean {
  return typeof type === 'string' && /button|select$|input$|picker$|^checkboxes$|^overflow$/.test(type);
}

function countReply(parent: Message, reply: Message): void {
  parent.thread_ts = parent.ts;
  parent.reply_count = Number(parent.reply_count ?? 0) + 1;
  parent.reply_users = [...new Set([...listOf(parent.reply_users), reply.user])];
  parent.latest_reply = reply.ts;
}

function emitMessage(core: Core, channel: Channel, event: Fields): void {
  if (!channel.members.has(core.directory.app.botUserId)) return;
  core.feed.emit(EVENT_NAMES[channel.kind], { ...event, channel_type: channel.kind });
}
