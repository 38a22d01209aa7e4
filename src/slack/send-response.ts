import { RespondError } from '@slack/bolt';
import { callSlack, type Patience } from './call-slack.ts';
import type { Message } from './render-messages.ts';

/** What a `response_url` takes: a message for one person or for the channel, or the removal of the one that was clicked. */
export type Response =
  | (Message & { response_type: 'ephemeral' | 'in_channel'; replace_original: false; thread_ts?: string })
  | { delete_original: true };

const TIMEOUT_MS = 10_000;

/**
 * Answers an interaction through its `response_url`, which works in every conversation, ours or not, but only five times within
 * half an hour. Throws RespondError when Slack refuses, with status 404 when the URL is used up or too old.
 * Bolt's own `respond` has no time limit and takes a refusal that comes with status 200 for success.
 */
export async function sendResponse(url: string, response: Response, patience: Patience): Promise<void> {
  await callSlack(() => send(url, response), { patience });
}

async function send(url: string, body: Response): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const text = await response.text();
  if (!response.ok) throw new RespondError(`response_url: ${response.status} ${text}`, response.status);
  if (text.includes('"ok":false')) throw new RespondError(`response_url: ${text}`, 404);
}
