import type { App } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorkspace } from '../../src/workspace/start-workspace.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { startSocketApp } from './start-bolt.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const options = ['story-1', 'story-2'].map((value) => ({ text: plain(value), value }));
const button = { type: 'button' as const, action_id: 'show', text: plain('Show'), value: 'fact-7' };
const picker = { type: 'static_select' as const, action_id: 'pick', options };
const blocks = [{ type: 'actions' as const, block_id: 'row', elements: [button, picker] }];
const input = {
  type: 'input' as const,
  block_id: 'quote_block',
  label: plain('Quote'),
  element: { type: 'plain_text_input' as const, action_id: 'quote' },
};
const modal = {
  type: 'modal' as const,
  callback_id: 'check',
  title: plain('Check'),
  submit: plain('Go'),
  blocks: [input],
};

let workspace: Workspace;
let app: App;
let seen: unknown[];

beforeEach(async () => {
  seen = [];
  workspace = await startWorkspace({ ackTimeoutMs: 500 });
  app = await startSocketApp(workspace, (bolt) => {
    bolt.action('show', async ({ ack, body, respond }) => {
      await ack();
      seen.push(body);
      await respond({ replace_original: true, text: 'Shown' });
    });
    bolt.action('pick', async ({ ack, action }) => {
      await ack();
      seen.push(action);
    });
    bolt.action('away', async ({ ack, respond }) => {
      await ack();
      await respond({ delete_original: true });
    });
    bolt.command('/check', async ({ ack, command, client }) => {
      await ack();
      await client.views.open({ trigger_id: command.trigger_id, view: modal });
    });
    bolt.view('check', async ({ ack, view }) => {
      const value = view.state.values.quote_block?.quote?.value;
      seen.push(value);
      if (value === 'wrong') await ack({ response_action: 'errors', errors: { quote_block: 'Not in the story' } });
      else await ack();
    });
    bolt.event('app_home_opened', async ({ event, client }) => {
      await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
    });
  });
});
afterEach(async () => {
  await app.stop();
  await workspace.close();
});

describe('a button', () => {
  it('in a message brings message, place and value, and the answer replaces the message', async () => {
    const channel = workspace.channel('newsroom').id;
    const { ts = '' } = await app.client.chat.postMessage({ channel, text: 'Choose', blocks });
    const result = await workspace.click({ user: 'alice', channel, ts, action_id: 'show' });
    expect(result).toMatchObject({ acked: true });
    await workspace.waitFor(() => workspace.messages('newsroom')[0]?.text === 'Shown');
    expect(seen).toMatchObject([
      {
        type: 'block_actions',
        user: { id: workspace.user('alice').id, username: 'alice' },
        container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: false },
        message: { ts, text: 'Choose' },
        actions: [{ type: 'button', action_id: 'show', block_id: 'row', value: 'fact-7' }],
      },
    ]);
    expect(workspace.messages('newsroom')[0]).not.toHaveProperty('blocks');
  });

  it('in an ephemeral message has no message to show, and can delete it', async () => {
    const [channel, user] = [workspace.channel('newsroom').id, workspace.user('bob').id];
    const away = [{ type: 'actions' as const, elements: [{ ...button, action_id: 'away' }, button] }];
    const { message_ts: ts = '' } = await app.client.chat.postEphemeral({ channel, user, text: 'Psst', blocks: away });
    await workspace.click({ user: 'bob', channel, ts, action_id: 'show' });
    await workspace.waitFor(() => workspace.ephemerals('bob')[0]?.text === 'Shown');
    expect(seen[0]).toMatchObject({ container: { is_ephemeral: true } });
    expect(seen[0]).not.toHaveProperty('message');
    const { message_ts: again = '' } = await app.client.chat.postEphemeral({
      channel,
      user,
      text: 'Psst',
      blocks: away,
    });
    await workspace.click({ user: 'bob', channel, ts: again, action_id: 'away' });
    await workspace.waitFor(() => workspace.ephemerals('bob').length === 1);
  });

  it('of a menu brings the chosen option; a choice that is not there cannot be made', async () => {
    const channel = workspace.channel('newsroom').id;
    const { ts = '' } = await app.client.chat.postMessage({ channel, text: 'Choose', blocks });
    await workspace.click({ user: 'alice', channel, ts, action_id: 'pick', value: 'story-2' });
    expect(seen).toMatchObject([{ type: 'static_select', action_id: 'pick', selected_option: options[1] }]);
    const wrong = { user: 'alice', channel, ts, action_id: 'pick', value: 'story-9' };
    await expect(workspace.click(wrong)).rejects.toThrow('no option story-9');
    await expect(workspace.click({ ...wrong, action_id: 'none' })).rejects.toThrow('no element none to click');
  });
});

describe('a modal', () => {
  it('is opened, refused with errors, and closed when it is right', async () => {
    await workspace.command({ user: 'alice', channel: 'newsroom', command: '/check' });
    await workspace.waitFor(() => workspace.views('alice').length === 1);
    await expect(workspace.submitView({ user: 'alice' })).rejects.toThrow('quote must be filled in');
    await workspace.submitView({ user: 'alice', values: { quote: 'wrong' } });
    expect(workspace.views('alice')).toMatchObject([{ errors: { quote_block: 'Not in the story' } }]);
    await workspace.submitView({ user: 'alice', values: { quote: 'right' } });
    expect(workspace.views('alice')).toEqual([]);
    expect(seen).toEqual(['wrong', 'right']);
  });
});

describe('the App Home', () => {
  it('is published when it is opened, and its buttons have no response_url', async () => {
    workspace.openHome({ user: 'alice' });
    await workspace.waitFor(() => workspace.home('alice'));
    const result = await workspace.click({ user: 'alice', view: 'home', action_id: 'pick', value: 'story-1' });
    expect(result).toMatchObject({ acked: true });
    expect(result).not.toHaveProperty('responseUrl');
    expect(seen).toMatchObject([{ selected_option: options[0] }]);
  });
});
