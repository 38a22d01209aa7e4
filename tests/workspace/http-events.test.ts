import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { App } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signRequest } from '../../src/workspace/sign-request.ts';
import { startWorkspace } from '../../src/workspace/start-workspace.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { startHttpApp } from './start-bolt.ts';

let workspace: Workspace;
const closing: (() => unknown)[] = [];

beforeEach(async () => {
  workspace = await startWorkspace({ retryDelaysMs: [0, 10, 20], ackTimeoutMs: 200 });
});
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
  await workspace.close();
});

async function start(register: (app: App) => void, secret?: string): Promise<string> {
  const { app, requestUrl } = await startHttpApp(workspace, register, secret);
  closing.push(() => app.stop());
  return requestUrl;
}

type Seen = { num: string | undefined; reason: string | undefined; type: unknown };

/** An endpoint that answers the challenge, and everything else as `answer` says. */
async function endpoint(answer: (attempt: number) => { status: number; headers?: Record<string, string> }) {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const body = JSON.parse(text) as Record<string, unknown>;
    if (body.type === 'url_verification') return void response.end(String(body.challenge));
    const header = (name: string) => request.headers[name]?.toString();
    seen.push({ num: header('x-slack-retry-num'), reason: header('x-slack-retry-reason'), type: body.type });
    const { status, headers } = answer(seen.length - 1);
    response.writeHead(status, headers).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return { seen, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

describe('a Bolt app over HTTP', () => {
  it('answers the challenge, takes signed events and replies', async () => {
    const requestUrl = await start((bolt) => {
      bolt.event('app_mention', async ({ event, say }) => {
        await say({ text: 'Over HTTP', thread_ts: event.ts });
      });
    });
    await workspace.connectHttp(requestUrl);
    const asked = workspace.post({ channel: 'newsroom', user: 'alice', text: `<@${workspace.app.botUserId}> hi` });
    const reply = await workspace.waitFor(() => workspace.thread('newsroom', asked.ts)[1]);
    expect(reply.text).toBe('Over HTTP');
  });

  it('takes commands and buttons as forms', async () => {
    const requestUrl = await start((bolt) => {
      bolt.command('/ask', async ({ ack, command }) => {
        await ack(`You asked: ${command.text} & more`);
      });
    });
    await workspace.connectHttp(requestUrl);
    const result = await workspace.command({ user: 'alice', channel: 'newsroom', command: '/ask', text: 'who?' });
    expect(result).toMatchObject({ acked: true, body: 'You asked: who? & more' });
    expect(workspace.ephemerals('alice').map(({ text }) => text)).toEqual(['You asked: who? & more']);
  });

  it('refuses what another secret signed, and what was signed long ago', async () => {
    const requestUrl = await start(() => undefined);
    const body = JSON.stringify({ type: 'event_callback', event: { type: 'message' } });
    const now = Math.floor(Date.now() / 1000);
    const send = async (secret: string, timestamp: number) => {
      const headers = { 'content-type': 'application/json', ...signRequest(secret, timestamp, body) };
      return (await fetch(requestUrl, { method: 'POST', headers, body })).status;
    };
    const { signingSecret } = workspace.tokens;
    expect(await send('another secret', now)).toBe(401);
    expect(await send(signingSecret, now - 600)).toBe(401);
    expect(await send(signingSecret, now)).toBe(200);
  });

  it('is not connected while it does not know the signing secret', async () => {
    const requestUrl = await start(() => undefined, 'another secret');
    await expect(workspace.connectHttp(requestUrl)).rejects.toThrow('did not answer the challenge');
  });
});

describe('retries over HTTP', () => {
  const postAndSettle = async (url: string) => {
    await workspace.connectHttp(url);
    workspace.post({ channel: 'newsroom', user: 'alice', text: 'hello' });
    await workspace.waitFor(() => workspace.inFlight() === 0);
  };

  it('tries three more times after errors, numbered and with the reason, until one is taken', async () => {
    const { seen, url } = await endpoint((attempt) => ({ status: attempt < 2 ? 500 : 200 }));
    await postAndSettle(url);
    expect(seen.map(({ num, reason }) => [num, reason])).toEqual([
      [undefined, undefined],
      ['1', 'http_error'],
      ['2', 'http_error'],
    ]);
    expect(workspace.acks.filter(({ name }) => name.startsWith('Ev')).map(({ acked }) => acked)).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('stops when the app says x-slack-no-retry', async () => {
    const { seen, url } = await endpoint(() => ({ status: 500, headers: { 'x-slack-no-retry': '1' } }));
    await postAndSettle(url);
    expect(seen).toHaveLength(1);
  });

  it('gives up after the third retry', async () => {
    const { seen, url } = await endpoint(() => ({ status: 500 }));
    await postAndSettle(url);
    expect(seen).toHaveLength(4);
  });
});
