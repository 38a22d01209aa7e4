import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError } from './api-error.ts';
import type { Core } from './core.ts';
import { pushEphemeral } from './ephemerals.ts';
import { defined, type Fields, flagOf, textOf } from './fields.ts';
import { parseArguments, readBody, sendJson, sendText } from './http-body.ts';
import { messageContent } from './message-content.ts';
import { addMessage, appAuthor, changeMessage, findMessage, removeMessage } from './message-log.ts';
import type { ResponseContext } from './response-urls.ts';
import type { Channel } from './wire-types.ts';

/** Answers a POST to a response_url: `ok`, or Slack's refusal with its HTTP status. */
export async function answerResponseUrl(core: Core, path: string, request: IncomingMessage, response: ServerResponse) {
  const body = (await readBody(request)) ?? '';
  const args = parseArguments(request.headers['content-type'] ?? 'application/json', body, new URLSearchParams());
  try {
    if (!args) throw new ApiError('invalid_payload');
    applyResponse(core, core.responseUrls.use(path), args);
    sendText(response, 200, 'ok');
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const gone = ['not_found', 'expired_url', 'used_url'].includes(error.code);
    sendJson(response, gone ? 404 : 400, { ok: false, error: error.code, ...error.extra });
  }
}

/**
 * Does what a response body says, sent to a response_url or along with an ack: posts in the channel or to the one
 * person (the default), replaces the message the interaction came from, or deletes it. Throws ApiError when refused.
 */
export function applyResponse(core: Core, context: ResponseContext, body: Fields): void {
  const channel = core.directory.channels.get(context.channelId);
  if (!channel) throw new ApiError('channel_not_found');
  const { source, userId } = context;
  const shown = source && shownMessage(core, channel, source);
  if (flagOf(body.delete_original)) {
    if (!shown) throw new ApiError('message_not_found');
    if (source.ephemeral) dropEphemeral(core, shown.ts);
    else removeMessage(core, channel, shown);
    return;
  }
  const content = messageContent(core, body);
  if (flagOf(body.replace_original) && shown) {
    const change = { text: content.text, blocks: content.blocks, attachments: content.attachments };
    if (source.ephemeral) Object.assign(shown, change);
    else changeMessage(core, channel, shown, change, core.directory.app.botUserId);
    core.changed();
    return;
  }
  const fields = { ...appAuthor(core), ...content, ...defined({ thread_ts: textOf(body.thread_ts) }) };
  if (body.response_type === 'in_channel') addMessage(core, channel, fields);
  else pushEphemeral(core, channel, userId, fields);
}

function shownMessage(core: Core, channel: Channel, { ts, ephemeral }: { ts: string; ephemeral: boolean }) {
  return ephemeral ? core.ephemerals.find((message) => message.ts === ts) : findMessage(core, channel, ts);
}

function dropEphemeral(core: Core, ts: string): void {
  core.ephemerals.splice(
    core.ephemerals.findIndex((message) => message.ts === ts),
    1,
  );
  core.changed();
}
