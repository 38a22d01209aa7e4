import { createHmac } from 'node:crypto';

/** The headers with which Slack signs a request: HMAC-SHA256 of `v0:{timestamp}:{body}`; the timestamp is in seconds. */
export function signRequest(signingSecret: string, timestamp: number, body: string): Record<string, string> {
  const digest = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(timestamp), 'x-slack-signature': `v0=${digest}` };
}
