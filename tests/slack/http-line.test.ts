import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signRequest } from '../../src/workspace/sign-request.ts';
import { type Scene, startScene } from './harness.ts';
import { replies, repliesOf, settled } from './observe.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene('http');
});
afterAll(() => scene.close());

const nowSeconds = () => Math.floor(Date.now() / 1_000);

/** Sends a mention as Slack would, with the headers given. */
function send(id: string, headers: (body: string) => Record<string, string>): Promise<Response> {
  const { workspace, requestUrl } = scene;
  const channel = workspace.channel('newsroom').id;
  const text = workspace.typed('@onrecord how many?');
  const { ts } = workspace.post({ channel, user: 'alice', text: `A parent for ${id}` });
  const event = { type: 'app_mention', channel, user: workspace.user('alice').id, text, ts };
  const body = JSON.stringify({ type: 'event_callback', event_id: id, team_id: workspace.team.id, event });
  return fetch(requestUrl, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers(body) } });
}

const signed = (ageSeconds: number, secret?: string) => (body: string) =>
  signRequest(secret ?? scene.workspace.tokens.signingSecret, nowSeconds() - ageSeconds, body);

describe('over HTTP', () => {
  it('takes a signed request', async () => {
    expect((await send('Ev1', signed(0))).status).toBe(200);
    expect(await repliesOf(scene, 'newsroom', 1)).toHaveLength(1);
  });

  it.each([
    ['signed with another secret', signed(0, 'another')],
    ['not signed', () => ({})],
    ['signed six minutes ago', signed(360)],
    ['signed six minutes from now', signed(-360)],
    ['signed for the year 2100', () => signRequest(scene.workspace.tokens.signingSecret, 4_102_444_800, '{}')],
    ['with a changed body', () => signRequest(scene.workspace.tokens.signingSecret, nowSeconds(), '{}')],
    [
      'with a timestamp that is no number',
      (body: string) => ({ ...signed(0)(body), 'x-slack-request-timestamp': 'now' }),
    ],
  ])('refuses a request %s', async (_, headers) => {
    const before = replies(scene.workspace, 'newsroom').length;
    expect((await send('Ev2', headers)).status).toBe(401);
    await settled(scene);
    expect(replies(scene.workspace, 'newsroom')).toHaveLength(before);
  });

  it('says on /healthz that it lives, and how its memory is', async () => {
    const response = await fetch(new URL('/healthz', scene.requestUrl));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ ok: true, memory: { ok: true, kind: 'process' } });
  });

  it('has nothing on any other path', async () => {
    expect((await fetch(new URL('/', scene.requestUrl))).status).toBe(404);
    expect((await fetch(scene.requestUrl)).status).toBe(404);
  });
});
