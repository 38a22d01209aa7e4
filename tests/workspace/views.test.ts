import { webApi } from '@slack/bolt';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startWorkspace } from '../../src/workspace/start-workspace.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { quietLogger } from './quiet-logger.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const input = { type: 'input', label: plain('Quote'), element: { type: 'plain_text_input', action_id: 'quote' } };
const modal = {
  type: 'modal' as const,
  title: plain('Check'),
  submit: plain('Go'),
  callback_id: 'check',
  blocks: [input],
};
const home = { type: 'home' as const, blocks: [{ type: 'divider' }] };

let now = 1_800_000_000_000;
let workspace: Workspace;
let client: webApi.WebClient;
let trigger: string;

async function errorOf(call: Promise<unknown>): Promise<unknown> {
  const error: unknown = await call.catch((reason: unknown) => reason);
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : error;
}

beforeAll(async () => {
  workspace = await startWorkspace({ now: () => now });
  client = new webApi.WebClient(workspace.tokens.bot, { slackApiUrl: workspace.apiUrl, logger: quietLogger });
});
afterAll(() => workspace.close());

/** Without an app on the line the command itself fails; its trigger_id works all the same. */
beforeEach(async () => {
  trigger = (await workspace.command({ user: 'alice', channel: 'newsroom', command: '/x' })).triggerId;
});

describe('modals', () => {
  it('opens once for a trigger, within three seconds', async () => {
    const { view } = await client.views.open({ trigger_id: trigger, view: modal });
    expect(workspace.views('alice')).toMatchObject([{ id: view?.id, callback_id: 'check', title: plain('Check') }]);
    expect(await errorOf(client.views.open({ trigger_id: trigger, view: modal }))).toBe('exchanged_trigger_id');
    const late = (await workspace.command({ user: 'alice', channel: 'newsroom', command: '/x' })).triggerId;
    now += 3_001;
    expect(await errorOf(client.views.open({ trigger_id: late, view: modal }))).toBe('expired_trigger_id');
    expect(await errorOf(client.views.open({ trigger_id: '1.2.3', view: modal }))).toBe('invalid_trigger_id');
  });

  it('stacks three views and no more', async () => {
    await client.views.open({ trigger_id: trigger, view: modal });
    const push = async () => {
      const { triggerId } = await workspace.shortcut({ user: 'alice', callback_id: 'any' });
      return errorOf(client.views.push({ trigger_id: triggerId, view: modal }));
    };
    await push();
    await push();
    expect(workspace.views('alice')).toHaveLength(3);
    expect(await push()).toBe('push_limit_reached');
    await workspace.closeView({ user: 'alice' });
    expect(workspace.views('alice')).toHaveLength(2);
  });

  it('updates by id or external_id, and minds the hash', async () => {
    const given = { ...modal, external_id: 'one' };
    const { view } = await client.views.open({ trigger_id: trigger, view: given });
    const [view_id, hash] = [String(view?.id), String(view?.hash)];
    await client.views.update({ view_id, hash, view: { ...given, title: plain('Found') } });
    expect(workspace.views('alice').at(-1)).toMatchObject({ id: view_id, title: plain('Found') });
    expect(await errorOf(client.views.update({ view_id, hash, view: given }))).toBe('hash_conflict');
    await client.views.update({ external_id: 'one', view: { ...given, title: plain('Again') } });
    expect(workspace.views('alice').at(-1)).toMatchObject({ title: plain('Again') });
    expect(await errorOf(client.views.update({ view_id: 'V0', view: modal }))).toBe('not_found');
  });

  it.each([
    ['no title', { type: 'modal', blocks: [] }, 'missing required field: title [json-pointer:/view]'],
    [
      'a long title',
      { ...modal, title: plain('x'.repeat(25)) },
      'must be less than 25 characters [json-pointer:/view/title/text]',
    ],
    [
      'an input without submit',
      { ...modal, submit: undefined },
      'must define `submit` to use an `input` block in modals [json-pointer:/view/blocks/0/input]',
    ],
    [
      'long private_metadata',
      { ...modal, private_metadata: 'x'.repeat(3_001) },
      'must be less than 3001 characters [json-pointer:/view/private_metadata]',
    ],
    ['a home view', home, 'unsupported type: home [json-pointer:/view/type]'],
  ])('refuses %s as invalid_arguments', async (_what, view, message) => {
    const error: unknown = await client.apiCall('views.open', { trigger_id: trigger, view }).catch((reason) => reason);
    if (!(error instanceof webApi.WebAPIPlatformError)) throw error;
    const messages = expect.arrayContaining([`[ERROR] ${message}`]);
    expect(error.data).toMatchObject({ error: 'invalid_arguments', response_metadata: { messages } });
  });
});

describe('the App Home', () => {
  it('is published for one person', async () => {
    await client.views.publish({ user_id: workspace.user('bob').id, view: home });
    expect(workspace.home('bob')).toMatchObject({ type: 'home', blocks: [{ type: 'divider' }] });
    expect(workspace.home('alice')).toBeUndefined();
  });
});
