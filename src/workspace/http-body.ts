import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Fields, fieldsOf } from './fields.ts';

const LIMIT = 1_000_000;

/** Reads a request body of up to a megabyte as text; undefined when it is larger. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size <= LIMIT) chunks.push(bytes);
  }
  return size <= LIMIT ? Buffer.concat(chunks).toString('utf8') : undefined;
}

/** The arguments of a call: a JSON object, or a form (values stay text); undefined when JSON is expected and broken. */
export function parseArguments(contentType: string, body: string, query: URLSearchParams): Fields | undefined {
  const fromQuery: Fields = Object.fromEntries(query);
  if (!contentType.includes('json')) return { ...fromQuery, ...Object.fromEntries(new URLSearchParams(body)) };
  try {
    return { ...fromQuery, ...fieldsOf(body === '' ? {} : JSON.parse(body)) };
  } catch {
    return undefined;
  }
}

/** Answers with JSON. */
export function sendJson(response: ServerResponse, status: number, body: Fields, headers: Record<string, string> = {}) {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}

/** Answers with plain text. */
export function sendText(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(body);
}
