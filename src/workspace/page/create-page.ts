import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody, sendJson, sendText } from '../http-body.ts';
import type { Workspace } from '../workspace.ts';
import { actSchema } from './act-schema.ts';
import { bundleClient } from './bundle-client.ts';
import { createGuard } from './guard.ts';
import { PAGE_HEADERS, pageHtml } from './page-html.ts';
import { performAct } from './perform-act.ts';
import { readState } from './read-state.ts';
import { streamState } from './stream-state.ts';

/** The web client of a workspace. */
export type Page = {
  /** For the workspace's `serve` option. */
  serve(request: IncomingMessage, response: ServerResponse): boolean;
  /** Gives the page its workspace and returns the address to open, with this run's key in it. */
  attach(workspace: Workspace): string;
};

/** Makes the page: begins to bundle it at once, and serves it as soon as it has a workspace. */
export function createPage(): Page {
  const token = randomBytes(24).toString('base64url');
  const files = bundleClient();
  files.catch(() => {}); // reported to whoever asks for them
  let workspace: Workspace | undefined;
  const guard = createGuard(token, () => Number(new URL(workspace?.url ?? 'http://127.0.0.1:0').port));

  const answer = async (running: Workspace, url: URL, request: IncomingMessage, response: ServerResponse) => {
    const refusal = guard.check(request, url);
    for (const [name, header] of Object.entries(PAGE_HEADERS)) response.setHeader(name, header);
    if (refusal) return sendText(response, refusal.status, refusal.text);
    switch (`${request.method} ${url.pathname}`) {
      case 'GET /':
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'set-cookie': guard.cookie() });
        return response.end(pageHtml(`${running.app.name} - ${running.team.name}`));
      case 'GET /client.js':
        response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' });
        return response.end((await files).script);
      case 'GET /client.css':
        response.writeHead(200, { 'content-type': 'text/css; charset=utf-8' });
        return response.end((await files).style);
      case 'GET /state':
        return streamState({ read: () => readState(running), onChange: running.onChange }, response);
      case 'POST /act':
        return answerAct(running, request, response);
      default:
        return sendText(response, 404, 'not found');
    }
  };

  return {
    serve(request, response) {
      if (!workspace) return false;
      const url = new URL(request.url ?? '/', workspace.url);
      answer(workspace, url, request, response).catch((error: unknown) => {
        if (!response.headersSent) sendText(response, 500, String(error));
      });
      return true;
    },
    attach(running) {
      workspace = running;
      return `${running.url}/?token=${token}`;
    },
  };
}

async function answerAct(workspace: Workspace, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const isJson = request.headers['content-type'] === 'application/json';
  const act = actSchema.safeParse(isJson ? parsed(await readBody(request)) : undefined);
  if (!act.success) return sendJson(response, 400, { ok: false, error: 'That was not understood.' });
  try {
    sendJson(response, 200, await performAct(workspace, act.data));
  } catch (error) {
    sendJson(response, 200, { ok: false, error: error instanceof Error ? error.message : String(error) });
  }
}

function parsed(body: string | undefined): unknown {
  try {
    return JSON.parse(body ?? '');
  } catch {
    return undefined;
  }
}
