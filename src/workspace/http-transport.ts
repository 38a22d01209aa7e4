import type { Fields } from './fields.ts';
import { signRequest } from './sign-request.ts';
import type { Delivered, Delivery, Transport } from './transport.ts';

const FORM = 'application/x-www-form-urlencoded';

/** Delivers to a request URL as Slack does: signed, JSON for events, forms for commands and interactions. */
export function createHttpTransport(requestUrl: string, signingSecret: string, now: () => number): Transport {
  return {
    async send(delivery) {
      const started = performance.now();
      const elapsed = () => performance.now() - started;
      const { contentType, body } = encode(delivery);
      const headers = {
        'content-type': contentType,
        'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
        ...signRequest(signingSecret, Math.floor(now() / 1000), body),
        ...retryHeaders(delivery),
      };
      const signal = AbortSignal.timeout(delivery.timeoutMs);
      try {
        const response = await fetch(requestUrl, { method: 'POST', headers, body, signal, redirect: 'manual' });
        const text = await response.text();
        if (response.ok) return { acked: true, body: decode(text), ms: elapsed() };
        const noRetry = response.headers.get('x-slack-no-retry') === '1';
        return { acked: false, reason: 'http_error', ms: elapsed(), noRetry };
      } catch {
        return { acked: false, reason: signal.aborted ? 'http_timeout' : 'connection_failed', ms: elapsed() };
      }
    },
  };
}

/** Asks a request URL for its challenge, as Slack does when the URL is saved. Throws when the answer is wrong. */
export async function verifyRequestUrl(transport: Transport, challenge: string, token: string): Promise<void> {
  const payload: Fields = { type: 'url_verification', token, challenge };
  const delivery: Delivery = { type: 'events_api', name: 'url_verification', payload, attempt: 0, timeoutMs: 3_000 };
  const result: Delivered = await transport.send(delivery);
  const answer = result.acked ? JSON.stringify(result.body) : result.reason;
  if (!answer.includes(challenge)) throw new Error(`the request URL did not answer the challenge: ${answer}`);
}

function encode({ type, payload }: Delivery): { contentType: string; body: string } {
  if (type === 'events_api') return { contentType: 'application/json', body: JSON.stringify(payload) };
  const form = new URLSearchParams();
  if (type === 'interactive') form.set('payload', JSON.stringify(payload));
  else for (const [key, value] of Object.entries(payload)) form.set(key, String(value));
  return { contentType: FORM, body: form.toString() };
}

function retryHeaders({ attempt, reason }: Delivery): Record<string, string> {
  if (attempt === 0) return {};
  return { 'x-slack-retry-num': String(attempt), 'x-slack-retry-reason': reason ?? 'unknown_error' };
}

function decode(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
