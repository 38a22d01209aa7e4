import type { Act, ActResult } from '../page/act-schema.ts';

/** Asks the workspace to do something. Never rejects: what went wrong is in the result, in words. */
export async function act(what: Act): Promise<ActResult> {
  try {
    const body = JSON.stringify(what);
    const response = await fetch('/act', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    return await response.json();
  } catch {
    return { ok: false, error: 'The workspace does not answer. Is it still running?' };
  }
}
