import { once } from 'node:events';
import { createServer } from 'node:http';
import { answerResponseUrl } from './apply-response.ts';
import type { Core } from './core.ts';
import { createDirectory } from './directory.ts';
import { createDriver } from './driver/create-driver.ts';
import { attemptDelivery, createEventFeed } from './event-feed.ts';
import { createFaults } from './faults.ts';
import { sendText } from './http-body.ts';
import { createHttpTransport, verifyRequestUrl } from './http-transport.ts';
import { createIds } from './ids.ts';
import { createInteractions } from './interactions.ts';
import { readManifest } from './read-manifest.ts';
import { createResponseUrls } from './response-urls.ts';
import { createSocketMode } from './socket-mode.ts';
import { createTokens } from './tokens.ts';
import type { Delivery, Transport } from './transport.ts';
import { createTriggerIds } from './trigger-ids.ts';
import { createWaits } from './waits.ts';
import { answerApiRequest } from './web-api.ts';
import type { Ack } from './wire-types.ts';
import type { Workspace } from './workspace.ts';
import type { WorkspaceOptions } from './workspace-options.ts';

/**
 * Starts a local Slack-compatible workspace on 127.0.0.1: Web API, Socket Mode, response_urls, and a driver for its people.
 * Deliveries go over Socket Mode until `connectHttp` is called. Rejects when the port is taken.
 */
export async function startWorkspace(options: WorkspaceOptions = {}): Promise<Workspace> {
  const now = options.now ?? Date.now;
  const ids = createIds(now);
  const manifest = options.manifest === undefined ? undefined : readManifest(options.manifest);
  const directory = createDirectory(options, options.appName ?? manifest?.name ?? 'app', ids);
  const tokens = createTokens(ids);
  const waits = createWaits();
  const { changed } = waits;
  const pingIntervalMs = options.pingIntervalMs ?? 10_000;
  const socketMode = createSocketMode(ids, directory.app.id, { now, pingIntervalMs, changed });
  let transport: Transport = socketMode;

  const acks: Ack[] = [];
  const timeoutMs = options.ackTimeoutMs ?? 3_000;
  const attempt = (delivery: Omit<Delivery, 'timeoutMs'>) =>
    attemptDelivery(() => transport, { acks, now, changed }, { ...delivery, timeoutMs });
  const basis = { directory, manifest, ids, now, changed };
  const core: Core = {
    ...basis,
    tokens,
    url: '',
    messages: new Map(),
    ephemerals: [],
    modals: new Map(),
    homes: new Map(),
    threads: new Map(),
    calls: [],
    faults: createFaults(),
    triggers: createTriggerIds(ids, now),
    responseUrls: createResponseUrls(ids, now),
    feed: createEventFeed(basis, attempt, options.retryDelaysMs ?? [0, 60_000, 300_000]),
    interactions: createInteractions(attempt),
    socketPath: () => socketMode.issuePath(),
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', core.url);
    const failed = (error: unknown) => {
      if (!response.headersSent) sendText(response, 500, String(error));
    };
    if (url.pathname.startsWith('/api/')) return void answerApiRequest(core, url, request, response).catch(failed);
    if (url.pathname.startsWith('/actions/')) {
      return void answerResponseUrl(core, url.pathname, request, response).catch(failed);
    }
    if (!options.serve?.(request, response)) sendText(response, 404, 'not found');
  });
  server.on('upgrade', (request, socket, head) => {
    if (!socketMode.upgrade(request, socket, head)) socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the workspace has no TCP address');
  core.url = `http://127.0.0.1:${address.port}`;

  return createDriver(core, waits, {
    acks,
    socketMode,
    isConnected: () => transport !== socketMode || socketMode.connections() > 0,
    async connectHttp(requestUrl) {
      const http = createHttpTransport(requestUrl, tokens.signingSecret, now);
      await verifyRequestUrl(http, ids.secret(16), 'deprecated');
      transport = http;
      changed();
    },
    async close() {
      core.feed.close();
      await socketMode.close();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  });
}
