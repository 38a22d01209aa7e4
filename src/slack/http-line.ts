import type { IncomingMessage } from 'node:http';
import { HTTPReceiver, type Logger } from '@slack/bolt';
import type { Memory } from '../memory/memory.ts';
import type { Line } from './line.ts';

/** Where Slack sends events, commands and interactions. */
export const EVENTS_PATH = '/slack/events';
const HEALTH_PATH = '/healthz';
/** How far a request's timestamp may lie ahead of our clock; how far behind is Bolt's to check, with the same limit. */
const MAX_AHEAD_SECONDS = 300;
/** Slack itself gives up after three seconds; a request that trickles in for longer is not Slack's. */
const REQUEST_TIMEOUT_MS = 10_000;

export interface HttpOptions {
  signingSecret: string;
  port: number;
  /** The address to listen on; undefined for every address, which is what a container needs. */
  host: string | undefined;
  logger: Logger;
  memory: Pick<Memory, 'health'>;
}

/** The line over HTTP: signed requests on `/slack/events`, and `GET /healthz`, which says that the process answers, and how its memory is. */
export function createHttpLine({ signingSecret, port, host, logger, memory }: HttpOptions): Line {
  const receiver = new HTTPReceiver({
    signingSecret,
    logger,
    endpoints: EVENTS_PATH,
    customRoutes: [
      {
        path: HEALTH_PATH,
        method: ['GET'],
        // 200 also while the memory is degraded: questions are answered, and a restart would mend nothing.
        handler: async (_, response) => {
          const health = { ok: true, memory: await memory.health() };
          response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(health));
        },
      },
    ],
    customPropertiesExtractor: () => ({ receivedAt: performance.now() }),
  });
  const listener = receiver.requestListener;
  // Bolt refuses a timestamp that is too old and takes any in the future: a request signed once for the year 2100 could be replayed
  // until then.
  receiver.requestListener = (request, response) => {
    if (!isFromTheFuture(request)) return listener(request, response);
    logger.warn('A request whose timestamp lies in the future was refused.');
    response.writeHead(401).end();
  };
  return {
    receiver,
    async open(app) {
      const listen = host === undefined ? { port } : { port, host };
      const server = await app.start(listen, { requestTimeout: REQUEST_TIMEOUT_MS });
      return () => {
        // A connection that was busy when the server closed is kept alive after its answer, and would hold up the end for seconds.
        const sweep = setInterval(() => server.closeIdleConnections(), 50);
        server.once('close', () => clearInterval(sweep));
      };
    },
  };
}

function isFromTheFuture({ headers }: IncomingMessage): boolean {
  const seconds = Number(headers['x-slack-request-timestamp'] ?? 0);
  return seconds > Date.now() / 1_000 + MAX_AHEAD_SECONDS;
}
