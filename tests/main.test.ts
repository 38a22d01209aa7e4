import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorkspace } from '../src/workspace/start-workspace.ts';
import type { Workspace } from '../src/workspace/workspace.ts';
import { freePort, manifest } from './slack/harness.ts';
import { replies, shownText } from './slack/observe.ts';
import { type Program, startProgram } from './slack/program.ts';

let workspace: Workspace;
let program: Program | undefined;
beforeEach(async () => {
  workspace = await startWorkspace({ manifest, retryDelaysMs: [] });
});
afterEach(async () => {
  program?.signal('SIGKILL');
  await workspace.close();
});

const start = (environment: Record<string, string>): Program => {
  program = startProgram(environment);
  return program;
};
const socket = () => ({
  SLACK_BOT_TOKEN: workspace.tokens.bot,
  SLACK_APP_TOKEN: workspace.tokens.app,
  SLACK_API_URL: workspace.apiUrl,
});
const http = (port: number) => ({
  SLACK_BOT_TOKEN: workspace.tokens.bot,
  SLACK_SIGNING_SECRET: workspace.tokens.signingSecret,
  SLACK_API_URL: workspace.apiUrl,
  PORT: String(port),
});

async function answersAMention(): Promise<void> {
  workspace.post({
    channel: 'newsroom',
    user: 'alice',
    text: workspace.typed('@onrecord who is quoted in the story?'),
  });
  await workspace.waitFor(() => replies(workspace, 'newsroom').length > 0);
  expect(shownText(replies(workspace, 'newsroom')[0])).not.toBe('');
}

describe('the program', { timeout: 30_000 }, () => {
  it.each([
    ['with half of a pair', { SLACK_BOT_TOKEN: 'xoxb-1' }, /SLACK_APP_TOKEN.*or SLACK_SIGNING_SECRET/],
    ['with the other half', { SLACK_APP_TOKEN: 'xapp-1' }, /SLACK_BOT_TOKEN is missing/],
    ['without stories', { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', STORIES_DIR: '/nowhere' }, /\/nowhere/],
  ])('%s ends with 2 and what to do', async (_, environment, message) => {
    const { ended, output } = start(environment);
    expect(await ended).toBe(2);
    expect(output()).toMatch(message);
    expect(output()).not.toContain('    at ');
  });

  it('with a token that Slack refuses ends with 2 and what to do', async () => {
    const { ended, output } = start({ ...socket(), SLACK_BOT_TOKEN: 'xoxb-wrong' });
    expect(await ended).toBe(2);
    expect(output()).toContain('Slack does not accept SLACK_BOT_TOKEN (invalid_auth)');
    expect(output()).not.toContain('xoxb-wrong');
  });

  it('without any credential runs in a workspace on this machine, on another port when its own is taken', async () => {
    const taken = Number(new URL(workspace.url).port);
    const { says, output, signal, ended } = start({ PORT: String(taken) });
    await says('click a question');
    const [address = ''] = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(output()) ?? [];
    expect(Number(new URL(address).port)).not.toBe(taken);
    expect(await (await fetch(address)).text()).toContain('<title>On Record - Newsroom</title>');
    expect(
      output()
        .trim()
        .split('\n')
        .map((line) => line.split(/[,:]/)[0]),
    ).toEqual(['On Record is starting', 'On Record is ready']);
    signal('SIGINT');
    expect(await ended).toBe(0);
  });

  it('answers over Socket Mode, and ends with 0 when it is told to, after finishing what it has', async () => {
    const { says, signal, ended } = start(socket());
    await says('"running"');
    await answersAMention();
    workspace.slow('chat.postMessage', 300);
    workspace.post({ channel: 'newsroom', user: 'alice', text: workspace.typed('@onrecord what is the timeline?') });
    const asked = workspace.calls.length;
    await workspace.waitFor(() => workspace.calls.length > asked);
    signal('SIGTERM');
    expect(await ended).toBe(0);
    expect(replies(workspace, 'newsroom')).toHaveLength(2);
  });

  it('answers over HTTP, and ends with 0 when it is told to', async () => {
    const port = await freePort();
    const { says, signal, ended } = start(http(port));
    await says('"running"');
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    await workspace.connectHttp(`http://127.0.0.1:${port}/slack/events`);
    await answersAMention();
    signal('SIGINT');
    expect(await ended).toBe(0);
  });

  it('ends with 1 when its port is in use', async () => {
    const port = await freePort();
    const other = createServer().listen(port);
    const { ended, output } = start(http(port));
    expect(await ended).toBe(1);
    expect(output()).toContain('The port is in use; set PORT');
    other.close();
  });

  it('ends with 2 when its app token is revoked while it runs', async () => {
    const { says, ended, output } = start(socket());
    await says('"running"');
    workspace.revoke(workspace.tokens.app);
    workspace.dropSocket({ abrupt: true });
    expect(await ended).toBe(2);
    expect(output()).toContain('Slack does not accept SLACK_APP_TOKEN');
  });

  it('ends with 2 when its bot token is revoked while it runs', async () => {
    const { says, ended, output } = start(socket());
    await says('"running"');
    workspace.revoke(workspace.tokens.bot);
    workspace.post({ channel: 'newsroom', user: 'alice', text: workspace.typed('@onrecord help') });
    expect(await ended).toBe(2);
    expect(output()).toContain('Slack does not accept SLACK_BOT_TOKEN (token_revoked)');
  });
});
