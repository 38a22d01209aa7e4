import type { App } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startWorkspace } from '../../src/workspace/start-workspace.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { startSocketApp } from './start-bolt.ts';

let workspace: Workspace;
const apps: App[] = [];
const sockets: WebSocket[] = [];

/** A client that speaks Socket Mode by hand, so that a test decides what is acknowledged. */
async function connectByHand(onEnvelope: (envelope: Record<string, unknown>, socket: WebSocket) => void) {
  const authorization = `Bearer ${workspace.tokens.app}`;
  const response = await fetch(`${workspace.apiUrl}apps.connections.open`, {
    method: 'POST',
    headers: { authorization },
  });
  const { url } = (await response.json()) as { url: string };
  const socket = new WebSocket(url);
  sockets.push(socket);
  const hello = await new Promise<Record<string, unknown>>((resolve) => {
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as Record<string, unknown>;
      if (message.type === 'hello' || message.type === 'disconnect') resolve(message);
      else onEnvelope(message, socket);
    });
  });
  return { url, socket, hello };
}

const ack = ({ envelope_id }: Record<string, unknown>, socket: WebSocket) =>
  socket.send(JSON.stringify({ envelope_id }));

beforeEach(async () => {
  workspace = await startWorkspace({ retryDelaysMs: [0, 20, 40], ackTimeoutMs: 100 });
});
afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.stop()));
  for (const socket of sockets.splice(0)) socket.terminate();
  await workspace.close();
});

/** A client notices this soon that its connection is dead. */
const QUICK_MS = 200;

describe('a Bolt app over Socket Mode', () => {
  it('receives a mention as app_mention and as message, and its reply lands in the thread', async () => {
    const seen: string[] = [];
    const app = await startSocketApp(workspace, (bolt) => {
      bolt.event('app_mention', async ({ event, say }) => {
        seen.push(`app_mention ${event.ts}`);
        await say({ text: 'Hello', thread_ts: event.ts });
      });
      bolt.message(async ({ message }) => {
        seen.push(`message ${message.ts}`);
      });
    });
    apps.push(app);
    const text = `<@${workspace.app.botUserId}> hello`;
    const asked = workspace.post({ channel: 'newsroom', user: 'alice', text });
    const reply = await workspace.waitFor(() => workspace.thread('newsroom', asked.ts)[1]);
    expect(reply).toMatchObject({ text: 'Hello', bot_id: workspace.app.botId, parent_user_id: asked.user });
    expect(seen.toSorted()).toEqual([`app_mention ${asked.ts}`, `message ${asked.ts}`]);
    const ids = workspace.events().map(({ event_id }) => event_id);
    expect(new Set(ids).size).toBe(ids.length);
    await workspace.waitFor(() => workspace.inFlight() === 0);
    expect(workspace.acks.every(({ acked, ms }) => acked && ms < 100)).toBe(true);
  });

  it('comes back after a refresh and goes on', async () => {
    const seen: string[] = [];
    const app = await startSocketApp(
      workspace,
      (bolt) => {
        bolt.message(async ({ message }) => {
          if ('text' in message) seen.push(String(message.text));
        });
      },
      QUICK_MS,
    );
    apps.push(app);
    workspace.dropSocket({ reason: 'refresh_requested' });
    await workspace.waitFor(() => workspace.connections() === 0);
    await workspace.waitFor(() => workspace.connections() === 1);
    expect(workspace.calls.filter(({ method }) => method === 'apps.connections.open')).toHaveLength(2);
    workspace.post({ channel: 'newsroom', user: 'alice', text: 'still there?' });
    await workspace.waitFor(() => workspace.inFlight() === 0);
    expect(seen).toEqual(['still there?']);
  });

  it('comes back after a refresh whose connection lingers, once it misses the pongs', async () => {
    apps.push(await startSocketApp(workspace, () => undefined, QUICK_MS));
    workspace.dropSocket({ linger: true });
    expect(workspace.connections()).toBe(0);
    await workspace.waitFor(() => workspace.connections() === 1);
    workspace.post({ channel: 'newsroom', user: 'alice', text: 'back?' });
    await workspace.waitFor(() => workspace.acks.some(({ acked }) => acked));
  });

  it('gets an event of the gap by its retry, which says so', async () => {
    await workspace.close();
    workspace = await startWorkspace({ retryDelaysMs: [0, 300] });
    const retries: unknown[] = [];
    workspace.post({ channel: 'newsroom', user: 'alice', text: 'anyone?' });
    const app = await startSocketApp(workspace, (bolt) => {
      bolt.message(async ({ context }) => {
        retries.push([context.retryNum, context.retryReason]);
      });
    });
    apps.push(app);
    await workspace.waitFor(() => workspace.inFlight() === 0);
    expect(retries).toEqual([[2, 'timeout']]);
    expect(workspace.acks.map(({ acked }) => acked)).toEqual([false, false, true]);
  });
});

describe('the wire', () => {
  it('greets with hello and takes a ticket once', async () => {
    const { hello, url } = await connectByHand(ack);
    expect(hello).toMatchObject({ type: 'hello', num_connections: 1, connection_info: { app_id: workspace.app.id } });
    const again = new WebSocket(url);
    const status = await new Promise((resolve) => {
      again.on('error', () => undefined);
      again.on('unexpected-response', (_request, response) => resolve(response.statusCode));
    });
    expect(status).toBe(403);
  });

  it('sends an event again when it is not acknowledged: same event_id, the attempt counted, then gives up', async () => {
    const seen: Record<string, unknown>[] = [];
    await connectByHand((envelope) => seen.push(envelope));
    workspace.post({ channel: 'newsroom', user: 'alice', text: 'hello?' });
    await workspace.waitFor(() => workspace.inFlight() === 0);
    expect(seen.map(({ retry_attempt, retry_reason }) => [retry_attempt, retry_reason])).toEqual([
      [0, ''],
      [1, 'timeout'],
      [2, 'timeout'],
      [3, 'timeout'],
    ]);
    const ids = seen.map(({ payload }) => (payload as Record<string, unknown>).event_id);
    expect(new Set(ids).size).toBe(1);
  });

  it('sends an unacknowledged envelope unchanged over the other line when one is cut', async () => {
    const envelopes: Record<string, unknown>[] = [];
    const cutTheFirst = (envelope: Record<string, unknown>, socket: WebSocket) => {
      envelopes.push(envelope);
      if (envelopes.length === 1) socket.terminate();
      else ack(envelope, socket);
    };
    await connectByHand(cutTheFirst);
    await connectByHand(cutTheFirst);
    workspace.post({ channel: 'newsroom', user: 'alice', text: 'one of you' });
    await workspace.waitFor(() => workspace.inFlight() === 0);
    expect(envelopes).toHaveLength(2);
    expect(envelopes[1]).toEqual(envelopes[0]);
    expect(envelopes[1]).toMatchObject({ retry_attempt: 0 });
    expect(workspace.acks).toMatchObject([{ attempt: 0, acked: true }]);
  });

  it('shares events among its connections and turns the eleventh away', async () => {
    const counts = Array(10).fill(0);
    for (const index of counts.keys()) {
      await connectByHand((envelope, socket) => {
        counts[index] += 1;
        ack(envelope, socket);
      });
    }
    for (let n = 0; n < 20; n += 1) workspace.post({ channel: 'newsroom', user: 'alice', text: `line ${n}` });
    await workspace.waitFor(() => workspace.inFlight() === 0);
    expect(counts).toEqual(Array(10).fill(2));
    const { hello } = await connectByHand(ack);
    expect(hello).toMatchObject({ type: 'disconnect', reason: 'too_many_websockets' });
  });

  it('delivers a past event once more under the same event_id', async () => {
    const seen: Record<string, unknown>[] = [];
    await connectByHand((envelope, socket) => {
      seen.push(envelope);
      ack(envelope, socket);
    });
    workspace.post({ channel: 'newsroom', user: 'alice', text: 'twice' });
    const eventId = String(workspace.events()[0]?.event_id);
    await workspace.waitFor(() => workspace.inFlight() === 0);
    await workspace.redeliver(eventId);
    expect(seen.map(({ payload }) => (payload as Record<string, unknown>).event_id)).toEqual([eventId, eventId]);
    expect(seen[1]).toMatchObject({ retry_attempt: 1, retry_reason: 'timeout' });
  });
});
