import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenWorkspace, openWorkspace } from '../../src/workspace/open-workspace.ts';

let open: OpenWorkspace;
let port: number;
let cookie: string;
beforeAll(async () => {
  open = await openWorkspace({});
  port = Number(new URL(open.address).port);
  cookie = (await get('/', {}, new URL(open.address).search)).headers['set-cookie']?.[0]?.split(';')[0] ?? '';
});
afterAll(() => open.workspace.close());

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; text: string };

/** A plain HTTP request, whose Host and Origin can be anything, as a hostile page's cannot. */
function send(method: string, path: string, headers: Record<string, string>, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      let text = '';
      response.on('data', (data) => {
        text += data;
        if (path === '/state') response.destroy();
      });
      response.on('close', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const get = (path: string, headers: Record<string, string> = {}, search = '') => send('GET', path + search, headers);
const act = (what: unknown, headers: Record<string, string> = {}) => {
  const own = { cookie, origin: `http://127.0.0.1:${port}`, 'content-type': 'application/json' };
  return send('POST', '/act', { ...own, ...headers }, JSON.stringify(what));
};

describe('the page of a workspace', () => {
  it('has an address on this machine with a key of its own', async () => {
    expect(open.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{32}$/);
    const other = await openWorkspace({ port });
    expect(other.address).not.toBe(open.address);
    expect(new URL(other.address).port).not.toBe(String(port));
    await other.workspace.close();
  });

  it('lets in who has the key, and from then on who has its cookie', async () => {
    const first = await send('GET', `/${new URL(open.address).search}`, {});
    expect(first.status).toBe(200);
    expect(first.headers['set-cookie']).toEqual([expect.stringMatching(/^workspace-\d+=.*HttpOnly; SameSite=Strict$/)]);
    for (const path of ['/', '/client.js', '/client.css', '/state']) {
      expect((await get(path, { cookie })).status).toBe(200);
      expect((await get(path)).status).toBe(403);
      expect((await get(path, { cookie: cookie.replace(/.$/, '') })).status).toBe(403);
    }
    expect((await get('/client.js', {}, new URL(open.address).search)).status).toBe(403);
  });

  it('allows no script but its own, and nothing from elsewhere', async () => {
    const { headers, text } = await get('/', { cookie });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(text).not.toMatch(/<script>|https?:|style=/);
    expect(headers['x-frame-options']).toBe('DENY');
  });

  it.each([
    ['another host, as after DNS rebinding', { host: 'evil.example' }, 421],
    ['another origin', { origin: 'http://evil.example' }, 403],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }, 403],
    ['no page at all', { origin: 'null' }, 403],
    ['a form', { 'content-type': 'text/plain' }, 400],
    ['nobody known', { cookie: '' }, 403],
  ])('takes nothing from %s', async (_, headers, status) => {
    const answer = await act({ do: 'post', user: 'nadia', channel: 'newsroom', text: 'never' }, headers);
    expect(answer.status).toBe(status);
    expect(open.workspace.messages('newsroom')).toEqual([]);
  });

  it.each([
    [{ do: 'close' }, 400, 'That was not understood.'],
    [{ do: 'connectHttp', url: 'http://evil.example' }, 400, 'That was not understood.'],
    [{ do: 'post', user: 'nobody', channel: 'newsroom', text: 'hi' }, 200, 'no user nobody'],
    [{ do: 'close', user: 'nadia' }, 200, 'no modal is open'],
    [{ do: 'dismiss', user: 'nadia', ts: '1.0' }, 200, 'no message 1.0 to put away'],
  ])('says why it did not do %j', async (what, status, error) => {
    const answer = await act(what);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toEqual({ ok: false, error });
  });

  it('lets people change only what they wrote', async () => {
    const { ts } = open.workspace.post({ channel: 'fact-check', user: 'ruth', text: 'mine' });
    const where = { user: 'nadia', channel: 'fact-check', ts };
    for (const what of [
      { do: 'edit', ...where, text: 'yours' },
      { do: 'remove', ...where },
    ]) {
      expect(JSON.parse((await act(what)).text)).toEqual({ ok: false, error: 'that message is not yours' });
    }
    expect(JSON.parse((await act({ do: 'edit', ...where, user: 'ruth', text: 'mine <still>' })).text)).toEqual({
      ok: true,
    });
    expect(open.workspace.messages('fact-check').at(-1)?.text).toBe('mine &lt;still&gt;');
  });

  it('begins the stream with everything, and a fresh start leaves nothing but the channels under new ids', async () => {
    const before = open.workspace.channel('fact-check').id;
    open.workspace.post({ channel: 'fact-check', user: 'ruth', text: 'soon gone' });
    expect((await get('/state', { cookie })).text).toContain('soon gone');
    expect(JSON.parse((await act({ do: 'startAfresh' })).text)).toEqual({ ok: true });
    const { text } = await get('/state', { cookie });
    expect(text).not.toContain('soon gone');
    expect(text).toContain('"name":"fact-check"');
    expect(open.workspace.channel('fact-check').id).not.toBe(before);
  });
});
