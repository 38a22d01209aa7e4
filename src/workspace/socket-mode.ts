import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { readAck, writeDisconnect, writeEnvelope, writeHello } from './envelope.ts';
import type { Ids } from './ids.ts';
import { createTickets } from './tickets.ts';
import type { Delivered, Transport } from './transport.ts';

const MAX_CONNECTIONS = 10;
const CLOSE_MS = 200;

/** Why the server tells a client to go. */
export type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled' | 'too_many_websockets';

/** How connections end on demand: `abrupt` cuts the line without a word, `linger` never answers the client's close. */
export type DropOptions = { reason?: DisconnectReason; abrupt?: boolean; linger?: boolean };

/** The Socket Mode side of the server. */
export type SocketMode = Transport & {
  /** A new single-use WebSocket path with its ticket, as `apps.connections.open` hands it out. */
  issuePath(): string;
  /** Takes an HTTP upgrade; returns false when the path is not a Socket Mode one. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Open connections. */
  connections(): number;
  /** Sends `disconnect` to every connection and leaves the closing to the client, unless the options say otherwise. */
  drop(options: DropOptions): void;
  /** Closes every connection; resolves when they are gone. */
  close(): Promise<void>;
};

type Waiting = { envelope: string; events: boolean; socket: WebSocket | undefined; end: (result: Delivered) => void };

/** Makes the Socket Mode server; `changed` is called when connections come and go, pings are `pingIntervalMs` apart. */
export function createSocketMode(
  ids: Ids,
  appId: string,
  options: { now: () => number; pingIntervalMs: number; changed: () => void },
): SocketMode {
  const server = new WebSocketServer({ noServer: true });
  const tickets = createTickets(ids, options.now);
  const all = new Set<WebSocket>();
  const open: WebSocket[] = [];
  const waiting = new Map<string, Waiting>();
  let turn = 0;

  const next = (): WebSocket | undefined => {
    const ready = open.filter((socket) => socket.readyState === socket.OPEN);
    turn += 1;
    return ready[turn % Math.max(ready.length, 1)];
  };
  const resend = (entry: Waiting) => {
    entry.socket = next();
    entry.socket?.send(entry.envelope);
  };
  const release = (socket: WebSocket) => {
    if (!open.includes(socket)) return;
    open.splice(open.indexOf(socket), 1);
    // Slack sends an unacknowledged event envelope again, unchanged, once it has another line; a click is lost.
    for (const entry of waiting.values()) {
      if (entry.socket !== socket) continue;
      if (entry.events) resend(entry);
      else entry.end({ acked: false, reason: 'connection_lost', ms: 0 });
    }
    options.changed();
  };
  const greet = (socket: WebSocket) => {
    all.add(socket);
    open.push(socket);
    socket.send(writeHello(appId, open.length));
    const pings = setInterval(() => socket.ping('Ping from applink-local'), options.pingIntervalMs);
    socket.on('message', (data) => {
      const ack = readAck(String(data));
      if (ack) waiting.get(ack.envelopeId)?.end({ acked: true, body: ack.payload, ms: 0 });
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearInterval(pings);
      all.delete(socket);
      release(socket);
    });
    for (const entry of waiting.values()) if (!entry.socket) resend(entry);
    options.changed();
  };

  return {
    issuePath: () => `/link/?ticket=${tickets.issue()}&app_id=${appId}`,
    upgrade(request, socket, head) {
      const url = new URL(request.url ?? '/', 'http://localhost');
      if (url.pathname !== '/link/') return false;
      if (!tickets.admit(url.searchParams.get('ticket') ?? '')) {
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
        return true;
      }
      server.handleUpgrade(request, socket, head, (ws) => {
        if (open.length < MAX_CONNECTIONS) return greet(ws);
        ws.send(writeDisconnect('too_many_websockets'));
        ws.close();
      });
      return true;
    },
    connections: () => open.length,
    drop({ reason = 'refresh_requested', abrupt = false, linger = false }) {
      for (const socket of [...open]) {
        if (abrupt) socket.terminate();
        else socket.send(writeDisconnect(reason));
        if (!linger) continue;
        socket.pause();
        release(socket);
      }
    },
    send(delivery) {
      const socket = next();
      if (!socket) return Promise.resolve({ acked: false, reason: 'no_connection', ms: 0 });
      const id = ids.secret(16);
      const started = performance.now();
      return new Promise((resolve) => {
        const end = (result: Delivered) => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve({ ...result, ms: performance.now() - started });
        };
        const timer = setTimeout(() => end({ acked: false, reason: 'timeout', ms: 0 }), delivery.timeoutMs);
        const envelope = writeEnvelope(id, delivery);
        waiting.set(id, { envelope, events: delivery.type === 'events_api', socket, end });
        socket.send(envelope);
      });
    },
    async close() {
      for (const entry of waiting.values()) entry.end({ acked: false, reason: 'closed', ms: 0 });
      server.close();
      await Promise.all([...all].map(closeGently));
    },
  };
}

async function closeGently(socket: WebSocket): Promise<void> {
  const cut = setTimeout(() => socket.terminate(), CLOSE_MS);
  socket.close(1001);
  await once(socket, 'close');
  clearTimeout(cut);
}
