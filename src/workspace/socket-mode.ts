import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { setBounded } from './bounded.ts';
import { fieldsOf, textOf } from './fields.ts';
import type { Ids } from './ids.ts';
import type { Delivered, Delivery, Transport } from './transport.ts';

const MAX_CONNECTIONS = 10;
const TICKET_LIFE_MS = 30_000;
const CLOSE_MS = 200;

/** Why the server tells a client to go. */
export type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled' | 'too_many_websockets';

/** The Socket Mode side of the server. */
export type SocketMode = Transport & {
  /** A new single-use WebSocket path with its ticket, as `apps.connections.open` hands it out. */
  issuePath(): string;
  /** Takes an HTTP upgrade; returns false when the path is not a Socket Mode one. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Open connections. */
  connections(): number;
  /** Sends `disconnect` to every connection and leaves the closing to the client; `abrupt` cuts the line without a word. */
  drop(options: { reason?: DisconnectReason; abrupt?: boolean }): void;
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
  const tickets = new Map<string, number>();
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
  const greet = (socket: WebSocket) => {
    open.push(socket);
    const info = { host: 'applink-local', build_number: 1, approximate_connection_time: 18_060 };
    const hello = { type: 'hello', num_connections: open.length, debug_info: info, connection_info: { app_id: appId } };
    socket.send(JSON.stringify(hello));
    const pings = setInterval(() => socket.ping('Ping from applink-local'), options.pingIntervalMs);
    socket.on('message', (data) => settle(waiting, String(data)));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearInterval(pings);
      open.splice(open.indexOf(socket), 1);
      // Slack sends an unacknowledged event envelope again, unchanged, once it has another line; a click is lost.
      for (const entry of waiting.values()) {
        if (entry.socket !== socket) continue;
        if (entry.events) resend(entry);
        else entry.end({ acked: false, reason: 'connection_lost', ms: 0 });
      }
      options.changed();
    });
    for (const entry of waiting.values()) if (!entry.socket) resend(entry);
    options.changed();
  };
  const disconnect = (socket: WebSocket, reason: DisconnectReason) =>
    socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'applink-local' } }));

  return {
    issuePath() {
      const ticket = ids.secret(16);
      setBounded(tickets, ticket, options.now(), 100);
      return `/link/?ticket=${ticket}&app_id=${appId}`;
    },
    upgrade(request, socket, head) {
      const url = new URL(request.url ?? '/', 'http://localhost');
      if (url.pathname !== '/link/') return false;
      const ticket = url.searchParams.get('ticket') ?? '';
      const issued = tickets.get(ticket);
      tickets.delete(ticket);
      if (issued === undefined || options.now() - issued > TICKET_LIFE_MS) {
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
        return true;
      }
      server.handleUpgrade(request, socket, head, (ws) => {
        if (open.length < MAX_CONNECTIONS) return greet(ws);
        disconnect(ws, 'too_many_websockets');
        ws.close();
      });
      return true;
    },
    connections: () => open.length,
    drop({ reason = 'refresh_requested', abrupt = false }) {
      for (const socket of [...open]) {
        if (abrupt) socket.terminate();
        else disconnect(socket, reason);
      }
    },
    send(delivery) {
      const events = delivery.type === 'events_api';
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
        const envelope = JSON.stringify(envelopeOf(id, delivery));
        waiting.set(id, { envelope, events, socket, end });
        socket.send(envelope);
      });
    },
    async close() {
      for (const entry of waiting.values()) entry.end({ acked: false, reason: 'closed', ms: 0 });
      server.close();
      await Promise.all([...open].map(closeGently));
    },
  };
}

async function closeGently(socket: WebSocket): Promise<void> {
  const cut = setTimeout(() => socket.terminate(), CLOSE_MS);
  socket.close(1001);
  await once(socket, 'close');
  clearTimeout(cut);
}

function envelopeOf(id: string, { type, payload, attempt, reason }: Delivery) {
  const envelope = { envelope_id: id, payload, type, accepts_response_payload: type !== 'events_api' };
  return type === 'events_api' ? { ...envelope, retry_attempt: attempt, retry_reason: reason ?? '' } : envelope;
}

function settle(waiting: Map<string, Waiting>, data: string): void {
  let ack: unknown;
  try {
    ack = JSON.parse(data);
  } catch {
    return;
  }
  const { envelope_id, payload } = fieldsOf(ack);
  waiting.get(textOf(envelope_id) ?? '')?.end({ acked: true, body: payload, ms: 0 });
}
