import type { App } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorkspace } from '../../src/workspace/start-workspace.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { startSocketApp } from './start-bolt.ts';

const manifest = {
  features: {
    slash_commands: [{ command: '/ask' }],
    shortcuts: [
      { callback_id: 'check_copy', type: 'message' },
      { callback_id: 'new_check', type: 'global' },
    ],
  },
  oauth_config: { scopes: { bot: ['chat:write', 'commands'] } },
};

let now = Date.now();
let workspace: Workspace;
let app: App | undefined;

beforeEach(async () => {
  workspace = await startWorkspace({ manifest, now: () => now, ackTimeoutMs: 150 });
});
afterEach(async () => {
  await app?.stop();
  app = undefined;
  await workspace.close();
});

const ask = (text = '') => workspace.command({ user: 'alice', channel: 'desk', command: '/ask', text });

async function respondTo(url: string | undefined, body: Record<string, unknown>): Promise<[number, string]> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(String(url), { method: 'POST', headers, body: JSON.stringify(body) });
  return [response.status, await response.text()];
}

describe('a slash command', () => {
  it('arrives as Slack sends it, and respond() answers to the one person or the channel', async () => {
    const seen: unknown[] = [];
    app = await startSocketApp(workspace, (bolt) => {
      bolt.command('/ask', async ({ ack, command, respond }) => {
        await ack();
        seen.push(command);
        await respond('only you');
        await respond({ text: 'everyone', response_type: 'in_channel' });
      });
    });
    const result = await ask('how many?');
    await workspace.waitFor(() => workspace.messages('desk').length === 1);
    const { id: user_id } = workspace.user('alice');
    expect(seen).toMatchObject([
      {
        command: '/ask',
        text: 'how many?',
        user_id,
        user_name: 'alice',
        channel_id: workspace.channel('desk').id,
        channel_name: 'privategroup',
        trigger_id: result.triggerId,
        response_url: result.responseUrl,
        is_enterprise_install: 'false',
      },
    ]);
    expect(workspace.ephemerals('alice')).toMatchObject([{ text: 'only you', recipient: user_id }]);
    expect(workspace.messages('desk')).toMatchObject([{ text: 'everyone', bot_id: workspace.app.botId }]);
  });

  it('fails for the person when nobody acknowledges in time', async () => {
    app = await startSocketApp(workspace, (bolt) => {
      bolt.command('/ask', async () => undefined);
    });
    expect(await ask()).toMatchObject({ acked: false, reason: 'timeout' });
    expect(workspace.ephemerals('alice')).toMatchObject([{ text: '/ask failed with the error "operation_timeout"' }]);
  });

  it('fails at once when the app is not connected', async () => {
    expect(await ask()).toMatchObject({ acked: false, reason: 'no_connection' });
    expect(workspace.ephemerals('alice')).toMatchObject([{ text: '/ask failed with the error "dispatch_failed"' }]);
  });

  it('is not offered when the manifest does not have it', async () => {
    const call = workspace.command({ user: 'alice', channel: 'desk', command: '/tell' });
    await expect(call).rejects.toThrow('/tell is not a valid command');
  });
});

describe('a response_url', () => {
  it('takes five answers and no sixth', async () => {
    const { responseUrl } = await ask();
    for (let n = 1; n <= 5; n += 1) expect(await respondTo(responseUrl, { text: `answer ${n}` })).toEqual([200, 'ok']);
    expect(await respondTo(responseUrl, { text: 'answer 6' })).toEqual([404, '{"ok":false,"error":"used_url"}']);
  });

  it('expires after thirty minutes', async () => {
    const { responseUrl } = await ask();
    now += 30 * 60_000 + 1;
    expect(await respondTo(responseUrl, { text: 'late' })).toEqual([404, '{"ok":false,"error":"expired_url"}']);
  });

  it('refuses what a message cannot be', async () => {
    const { responseUrl } = await ask();
    expect(await respondTo(responseUrl, {})).toEqual([400, '{"ok":false,"error":"no_text"}']);
    const [status, body] = await respondTo(responseUrl, { text: 'a', blocks: [{ type: 'banner' }] });
    expect([status, JSON.parse(body)]).toMatchObject([400, { error: 'invalid_blocks' }]);
  });
});

describe('a shortcut', () => {
  it('on a message brings the message and a response_url; a global one brings neither', async () => {
    const seen: unknown[] = [];
    app = await startSocketApp(workspace, (bolt) => {
      bolt.shortcut(/.*/, async ({ ack, shortcut }) => {
        await ack();
        seen.push(shortcut);
      });
    });
    const message = workspace.post({ channel: 'desk', user: 'bob', text: 'Check this' });
    const { responseUrl } = await workspace.shortcut({
      user: 'alice',
      callback_id: 'check_copy',
      channel: 'desk',
      ts: message.ts,
    });
    await workspace.shortcut({ user: 'alice', callback_id: 'new_check' });
    expect(seen).toMatchObject([
      { type: 'message_action', callback_id: 'check_copy', message: { text: 'Check this' }, response_url: responseUrl },
      { type: 'shortcut', callback_id: 'new_check' },
    ]);
    expect(seen[1]).not.toHaveProperty('response_url');
  });

  it('is not offered in the wrong place', async () => {
    const call = workspace.shortcut({ user: 'alice', callback_id: 'check_copy' });
    await expect(call).rejects.toThrow('no shortcut check_copy');
  });
});
