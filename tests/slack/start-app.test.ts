import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/errors.ts';
import { type StartOptions, startApp } from '../../src/slack/start-app.ts';
import { StartError } from '../../src/slack/start-error.ts';
import { startWorkspace } from '../../src/workspace/start-workspace.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { fakeAsk } from './fake-ask.ts';
import { freePort, manifest, silent, startScene } from './harness.ts';
import { repliesOf } from './observe.ts';

let workspace: Workspace;
beforeEach(async () => {
  workspace = await startWorkspace({ manifest });
});
afterEach(() => workspace.close());

const options = (rest: Partial<StartOptions> = {}): StartOptions => ({
  ask: fakeAsk,
  slack: { mode: 'socket', botToken: workspace.tokens.bot, appToken: workspace.tokens.app },
  slackApiUrl: workspace.apiUrl,
  log: silent,
  startTimeoutMs: 1_500,
  graceMs: 200,
  ...rest,
});
const http = (port: number, botToken = workspace.tokens.bot) =>
  ({ mode: 'http', botToken, signingSecret: 'secret', port, host: '127.0.0.1' }) as const;

/** How a start failed. */
async function failure(what: StartOptions): Promise<unknown> {
  return startApp(what).then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('the start', () => {
  it.each(['socket', 'http'])('with a wrong bot token fails by its name, over %s', async (mode) => {
    const { app: appToken } = workspace.tokens;
    const slack =
      mode === 'http' ? http(await freePort(), 'xoxb-no') : { mode: 'socket' as const, botToken: 'xoxb-no', appToken };
    const error = await failure(options({ slack }));
    expect(error).toBeInstanceOf(ConfigError);
    expect(String(error)).toMatch(/SLACK_BOT_TOKEN \(invalid_auth\)/);
  });

  it('with a wrong app token fails by its name', async () => {
    const slack = { mode: 'socket' as const, botToken: workspace.tokens.bot, appToken: 'xapp-no' };
    const error = await failure(options({ slack }));
    expect(error).toBeInstanceOf(ConfigError);
    expect(String(error)).toMatch(/SLACK_APP_TOKEN \(invalid_auth\).*connections:write/);
  });

  it("with an app token that may not connect fails with Slack's reason, which the client itself takes for a passing trouble", async () => {
    workspace.fail('apps.connections.open', { error: 'missing_scope', times: 99 });
    const error = await failure(options());
    expect(error).toBeInstanceOf(ConfigError);
    expect(String(error)).toMatch(/SLACK_APP_TOKEN \(missing_scope\)/);
  });

  it.each(['socket', 'http'])('with Slack out of reach ends with a clear message, over %s', async (mode) => {
    const slackApiUrl = `http://127.0.0.1:${await freePort()}/api/`;
    const error = await failure(
      options({ slackApiUrl, ...(mode === 'http' ? { slack: http(await freePort()) } : {}) }),
    );
    expect(error).toBeInstanceOf(StartError);
    expect(String(error)).toMatch(/could not be reached at http.*ECONNREFUSED/);
  });

  it('with a Slack that never lets it connect ends as well', async () => {
    workspace.slow('apps.connections.open', 60_000);
    const error = await failure(options());
    expect(error).toBeInstanceOf(StartError);
    expect(String(error)).toMatch(/No Socket Mode connection within 1.5 s/);
  });

  it('waits out a Slack that is only slow to come up', async () => {
    workspace.fail('auth.test', { status: 503, times: 1 });
    workspace.fail('apps.connections.open', { error: 'internal_error', times: 1 });
    const running = await startApp(options({ startTimeoutMs: 10_000 }));
    expect(workspace.connections()).toBe(1);
    await running.stop();
  });

  it('with the port in use fails with what to do', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    const error = await failure(options({ slack: http(port) }));
    other.close();
    expect(error).toBeInstanceOf(StartError);
    expect(String(error)).toMatch(/port is in use; set PORT/);
  });
});

describe('a running app', () => {
  it('says so when its app token is revoked and the connection is gone, which the client itself never would', async () => {
    const lost: Error[] = [];
    const running = await startApp(options({ onLost: (reason) => lost.push(reason) }));
    workspace.revoke(workspace.tokens.app);
    workspace.dropSocket({ abrupt: true });
    await expect
      .poll(() => lost.map(String), { timeout: 5_000 })
      .toContainEqual(expect.stringMatching(/SLACK_APP_TOKEN \(token_revoked\)/));
    await running.stop();
  });

  it.each(['socket', 'http'] as const)('that is told to stop finishes what it has received, over %s', async (mode) => {
    const scene = await startScene(mode);
    scene.workspace.slow('chat.postMessage', 300);
    scene.workspace.post({ channel: 'newsroom', user: 'alice', text: scene.workspace.typed('@onrecord how many?') });
    await scene.workspace.waitFor(() => scene.workspace.calls.some(({ method }) => method === 'chat.postMessage'));
    const started = Date.now();
    expect(await scene.running.stop()).toBe(true);
    expect(Date.now() - started).toBeLessThan(2_000);
    expect(await repliesOf(scene, 'newsroom', 1)).toHaveLength(1);
    await scene.workspace.close();
  });

  it('that cannot finish in time says so', async () => {
    const scene = await startScene('http');
    scene.workspace.slow('chat.postMessage', 5_000);
    scene.workspace.post({ channel: 'newsroom', user: 'alice', text: scene.workspace.typed('@onrecord how many?') });
    await scene.workspace.waitFor(() => scene.workspace.calls.some(({ method }) => method === 'chat.postMessage'));
    expect(await scene.running.stop(100)).toBe(false);
    await scene.workspace.close();
  });
});
