import { ApiError } from './api-error.ts';
import type { Core } from './core.ts';
import { findChannel } from './directory.ts';
import { type Fields, textOf } from './fields.ts';
import type { Channel } from './wire-types.ts';

/** One Web API method. */
export type Method = {
  /** The token it takes; `none` needs no token at all. */
  token: 'bot' | 'app' | 'none';
  /** Scopes of which one suffices; none needed when absent. */
  scopes?: string[] | ((core: Core, args: Fields) => string[]);
  /** Does the work and returns the answer without `ok`; throws ApiError to refuse. */
  run(core: Core, args: Fields): Fields;
};

/** A required text argument. Throws ApiError (`invalid_arguments` in Slack's form) when it is missing. */
export function need(args: Fields, name: string): string {
  const value = textOf(args[name]);
  if (value !== undefined) return value;
  const messages = [`[ERROR] missing required field: ${name}`];
  throw new ApiError('invalid_arguments', { response_metadata: { messages } });
}

/** An argument that is JSON: parsed when it came as text. Throws ApiError with `code` when it does not parse. */
export function jsonArgument(args: Fields, name: string, code: string): unknown {
  const value = args[name];
  if (typeof value !== 'string' || value === '') return value === '' ? undefined : value;
  try {
    return JSON.parse(value);
  } catch {
    throw new ApiError(code);
  }
}

/** The channel an argument names and the app may know of. Throws ApiError `channel_not_found`. */
export function channelArgument(core: Core, args: Fields, name = 'channel'): Channel {
  const channel = findChannel(core.directory, textOf(args[name]) ?? '');
  const member = channel?.members.has(core.directory.app.botUserId);
  if (!channel || (channel.kind !== 'channel' && !member)) throw new ApiError('channel_not_found');
  return channel;
}

/** The scopes that let the app use conversations of the named channel's kind, such as `channels:history`. */
export function scopesByKind(action: 'history' | 'read'): (core: Core, args: Fields) => string[] {
  const prefix = { channel: 'channels', group: 'groups', im: 'im', mpim: 'mpim' };
  return (core, args) => {
    const channel = findChannel(core.directory, textOf(args.channel) ?? '');
    return channel ? [`${prefix[channel.kind]}:${action}`] : Object.values(prefix).map((kind) => `${kind}:${action}`);
  };
}

/** One page of a list: `limit` (default and most `most`) items from the cursor, and the next cursor ('' at the end). */
export function page<T>(items: T[], args: Fields, most: number): { items: T[]; cursor: string } {
  const limit = Math.min(Math.max(Number(textOf(args.limit) ?? most) || most, 1), most);
  const cursor = textOf(args.cursor);
  const start = cursor === undefined ? 0 : Number(Buffer.from(cursor, 'base64').toString());
  if (!Number.isInteger(start) || start < 0) throw new ApiError('invalid_cursor');
  const end = start + limit;
  const next = end < items.length ? Buffer.from(String(end)).toString('base64') : '';
  return { items: items.slice(start, end), cursor: next };
}
