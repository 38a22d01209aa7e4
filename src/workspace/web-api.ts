import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { ApiError } from './api-error.ts';
import { pushBounded } from './bounded.ts';
import { type Core, KEEP } from './core.ts';
import { type Fields, isFields, textOf } from './fields.ts';
import { parseArguments, readBody, sendJson, sendText } from './http-body.ts';
import type { Method } from './method.ts';
import { METHODS } from './methods/method-table.ts';
import { tokenKind } from './tokens.ts';
import type { ApiCall } from './wire-types.ts';

/** Answers one Web API request, with the faults the driver asked for, and writes it into the call log. */
export async function answerApiRequest(core: Core, url: URL, request: IncomingMessage, response: ServerResponse) {
  const started = performance.now();
  const name = url.pathname.slice('/api/'.length);
  const body = await readBody(request);
  const args = parseArguments(request.headers['content-type'] ?? '', body ?? '', url.searchParams) ?? {};
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const token = bearer ?? textOf(args.token);
  const call: ApiCall = { method: name, args: readable(args), token: tokenKind(core.tokens, token), at: core.now() };
  pushBounded(core.calls, call, KEEP.calls);
  core.changed();
  const finish = (status: number, error?: string) => {
    const answer = { status, ok: status === 200 && error === undefined, ms: performance.now() - started };
    call.answer = error === undefined ? answer : { ...answer, error };
    core.changed();
  };

  const fault = core.faults.take(name);
  const delay = core.faults.delayOf(name);
  if (delay > 0) await pause(delay, undefined, { ref: false });
  if (fault?.status !== undefined) {
    if (fault.retryAfter !== undefined) response.setHeader('retry-after', String(fault.retryAfter));
    finish(fault.status, fault.error);
    return sendText(response, fault.status, fault.error ?? '');
  }
  const answer = fault?.error === undefined ? runMethod(core, name, token, args) : { ok: false, error: fault.error };
  finish(fault?.lost ? 0 : 200, textOf(answer.error));
  if (fault?.lost) return response.destroy();
  sendJson(response, 200, answer, scopeHeaders(core));
}

function runMethod(core: Core, name: string, token: string | undefined, args: Fields): Fields {
  try {
    const method = METHODS[name];
    if (!method) throw new ApiError('unknown_method', { req_method: name });
    authorize(core, method, token, args);
    return { ok: true, ...method.run(core, args) };
  } catch (error) {
    if (error instanceof ApiError) return { ok: false, error: error.code, ...error.extra };
    throw error;
  }
}

function authorize(core: Core, method: Method, token: string | undefined, args: Fields): void {
  if (method.token === 'none') return;
  const kind = tokenKind(core.tokens, token);
  if (kind === 'none') throw new ApiError('not_authed');
  if (kind === 'unknown') throw new ApiError('invalid_auth');
  if (token !== undefined && core.tokens.revoked.has(token)) throw new ApiError('token_revoked');
  if (kind !== method.token) throw new ApiError('not_allowed_token_type');
  const scopes = typeof method.scopes === 'function' ? method.scopes(core, args) : (method.scopes ?? []);
  const granted = core.manifest?.botScopes;
  if (!granted || kind === 'app' || scopes.length === 0 || scopes.some((scope) => granted.has(scope))) return;
  throw new ApiError('missing_scope', { needed: scopes[0], provided: [...granted].join(',') });
}

function scopeHeaders(core: Core): Record<string, string> {
  return core.manifest ? { 'x-oauth-scopes': [...core.manifest.botScopes].join(',') } : {};
}

/** The arguments as a person would read them: no token, JSON arguments parsed. */
function readable(args: Fields): Fields {
  const entries = Object.entries(args).filter(([key]) => key !== 'token');
  return Object.fromEntries(entries.map(([key, value]) => [key, parsed(value)]));
}

function parsed(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
  try {
    const json: unknown = JSON.parse(value);
    return isFields(json) || Array.isArray(json) ? json : value;
  } catch {
    return value;
  }
}
