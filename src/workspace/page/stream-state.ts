import type { ServerResponse } from 'node:http';
import type { PageState } from './page-state.ts';

const HEARTBEAT_MS = 20_000;
/** Changes come in bursts (a post, its event, its ack); one message a burst is enough. */
const GATHER_MS = 15;

/** Where changes come from. */
export type StateSource = { read(): PageState; onChange(listener: () => void): () => void };

/**
 * Keeps a page up to date by server-sent events: all parts at first, then the parts that changed, as a JSON object of parts
 * (null: gone). Ends with the connection.
 */
export function streamState({ read, onChange }: StateSource, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  let sent = new Map<string, string>();
  const send = () => {
    const parts = new Map(Object.entries(read()).map(([part, value]) => [part, JSON.stringify(value)]));
    const changed = [...parts].filter(([part, json]) => sent.get(part) !== json);
    const gone = [...sent.keys()].filter((part) => !parts.has(part));
    const entries = [...changed, ...gone.map((part) => [part, 'null'] as const)];
    sent = parts;
    if (entries.length === 0) return;
    response.write(`data: {${entries.map(([part, json]) => `${JSON.stringify(part)}:${json}`).join(',')}}\n\n`);
  };
  let timer: NodeJS.Timeout | undefined;
  const gather = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      send();
    }, GATHER_MS);
  };
  send();
  const stop = onChange(gather);
  const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
  response.on('close', () => {
    stop();
    clearTimeout(timer);
    clearInterval(heartbeat);
  });
}
