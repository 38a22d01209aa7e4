import { webApi } from '@slack/bolt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorkspace } from '../../src/workspace/start-workspace.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { quietLogger } from './quiet-logger.ts';

const manifest = {
  display_information: { name: 'Desk Bot' },
  features: { app_home: { home_tab_enabled: true } },
  oauth_config: { scopes: { bot: ['chat:write', 'channels:history', 'im:write'] } },
};

let workspace: Workspace;
let client: webApi.WebClient;

function clientFor(token?: string): webApi.WebClient {
  return new webApi.WebClient(token, {
    slackApiUrl: workspace.apiUrl,
    retryConfig: { retries: 0 },
    logger: quietLogger,
  });
}

async function refusalOf(call: Promise<unknown>): Promise<Record<string, unknown>> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof webApi.WebAPIPlatformError)) throw new Error(`expected a refusal, got ${String(error)}`);
  return { ...error.data };
}

beforeAll(async () => {
  workspace = await startWorkspace({ manifest });
  client = clientFor(workspace.tokens.bot);
});
afterAll(() => workspace.close());

describe('who may call', () => {
  it('tells the app who it is', async () => {
    const { app, team, url } = workspace;
    const mine = { user_id: app.botUserId, bot_id: app.botId, team_id: team.id, user: 'deskbot', url: `${url}/` };
    expect(await client.auth.test()).toMatchObject(mine);
  });

  it.each([
    ['no token at all', () => undefined, 'auth.test', 'not_authed'],
    ['a made-up token', () => 'xoxb-0-0-0', 'auth.test', 'invalid_auth'],
    ['the app token where the bot token belongs', () => workspace.tokens.app, 'auth.test', 'not_allowed_token_type'],
    ['the bot token for a socket', () => workspace.tokens.bot, 'apps.connections.open', 'not_allowed_token_type'],
    ['a scope the manifest lacks', () => workspace.tokens.bot, 'reactions.add', 'missing_scope'],
    ['a method Slack does not have', () => workspace.tokens.bot, 'chat.shout', 'unknown_method'],
  ])('refuses %s', async (_what, token, method, error) => {
    expect(await refusalOf(clientFor(token()).apiCall(method))).toMatchObject({ ok: false, error });
  });

  it('names the scope that is missing and those it has', async () => {
    const refusal = await refusalOf(client.users.info({ user: workspace.user('alice').id }));
    expect(refusal).toMatchObject({ needed: 'users:read', provided: 'chat:write,channels:history,im:write' });
  });

  it('refuses a revoked token', async () => {
    const other = await startWorkspace();
    other.revoke(other.tokens.bot);
    const revoked = new webApi.WebClient(other.tokens.bot, { slackApiUrl: other.apiUrl, logger: quietLogger });
    expect(await refusalOf(revoked.auth.test())).toMatchObject({ error: 'token_revoked' });
    await other.close();
  });

  it('takes JSON bodies as well as forms', async () => {
    const headers = { authorization: `Bearer ${workspace.tokens.bot}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ channel: workspace.channel('newsroom').id, text: 'as JSON' });
    const response = await fetch(`${workspace.apiUrl}chat.postMessage`, { method: 'POST', headers, body });
    expect(await response.json()).toMatchObject({ ok: true, message: { text: 'as JSON' } });
  });
});

describe('posting', () => {
  const post = (args: Record<string, unknown>) => client.apiCall('chat.postMessage', args);
  const newsroom = () => workspace.channel('newsroom').id;

  it.each([
    ['an unknown channel', () => ({ channel: 'C0', text: 'hi' }), 'channel_not_found'],
    ['a channel it is not in', () => ({ channel: workspace.channel('general').id, text: 'hi' }), 'not_in_channel'],
    ['an empty message', () => ({ channel: newsroom(), text: '' }), 'no_text'],
    ['a malformed thread_ts', () => ({ channel: newsroom(), text: 'hi', thread_ts: 'soon' }), 'invalid_thread_ts'],
    [
      'a thread that is not there',
      () => ({ channel: newsroom(), text: 'hi', thread_ts: '1.000001' }),
      'thread_not_found',
    ],
    ['blocks that are not JSON', () => ({ channel: newsroom(), text: 'hi', blocks: '[{' }), 'invalid_blocks_format'],
    ['markdown beside text', () => ({ channel: newsroom(), text: 'hi', markdown_text: '*' }), 'markdown_text_conflict'],
  ])('refuses %s', async (_what, args, error) => {
    expect(await refusalOf(post(args()))).toMatchObject({ error });
  });

  it('cuts a post at 40,000 characters and refuses an update above 4,000', async () => {
    const { ts, message } = await client.chat.postMessage({ channel: newsroom(), text: 'x'.repeat(40_001) });
    expect(message?.text).toHaveLength(40_000);
    const update = client.chat.update({ channel: newsroom(), ts: String(ts), text: 'x'.repeat(4_001) });
    expect(await refusalOf(update)).toMatchObject({ error: 'msg_too_long' });
  });

  it('says which block is wrong, twice, in Slack’s words', async () => {
    const text = { type: 'mrkdwn', text: 'x'.repeat(3_001) };
    const refusal = await refusalOf(post({ channel: newsroom(), text: 'hi', blocks: [{ type: 'section', text }] }));
    const line = 'must be less than 3001 characters [json-pointer:/blocks/0/text/text]';
    expect(refusal).toMatchObject({
      error: 'invalid_blocks',
      errors: ['failed to match all allowed schemas [json-pointer:/blocks/0/text]', line],
    });
    expect(refusal.response_metadata).toMatchObject({ messages: expect.arrayContaining([`[ERROR] ${line}`]) });
  });

  it('updates and deletes its own messages only', async () => {
    const foreign = workspace.post({ channel: 'newsroom', user: 'alice', text: 'mine' });
    const { ts: own = '' } = await client.chat.postMessage({ channel: newsroom(), text: 'draft' });
    await client.chat.update({ channel: newsroom(), ts: own, text: 'final' });
    expect(workspace.messages('newsroom').find(({ ts }) => ts === own)).toMatchObject({
      text: 'final',
      edited: { user: workspace.app.botUserId },
    });
    const update = client.chat.update({ channel: newsroom(), ts: foreign.ts, text: 'stolen' });
    expect(await refusalOf(update)).toMatchObject({ error: 'cant_update_message' });
    await client.chat.delete({ channel: newsroom(), ts: own });
    expect(workspace.messages('newsroom').some(({ ts }) => ts === own)).toBe(false);
    const gone = client.chat.delete({ channel: newsroom(), ts: own });
    expect(await refusalOf(gone)).toMatchObject({ error: 'message_not_found' });
  });

  it('opens a direct message, also by posting to a person', async () => {
    const alice = workspace.user('alice').id;
    const { channel } = await client.conversations.open({ users: alice });
    const posted = await client.chat.postMessage({ channel: alice, text: 'psst' });
    expect(posted.channel).toBe(channel?.id);
    expect(workspace.messages('@alice').map(({ text }) => text)).toEqual(['psst']);
  });

  it('shows an ephemeral message to its one person and keeps it out of the history', async () => {
    const [alice, bob] = ['alice', 'bob'].map((name) => workspace.user(name).id);
    await client.chat.postEphemeral({ channel: newsroom(), user: String(alice), text: 'for you' });
    expect(workspace.ephemerals('alice').at(-1)).toMatchObject({ text: 'for you', channel: newsroom() });
    expect(workspace.ephemerals(String(bob))).toEqual([]);
    const { messages = [] } = await client.conversations.history({ channel: newsroom() });
    expect(messages.some(({ text }) => text === 'for you')).toBe(false);
  });
});

describe('reading', () => {
  it('pages through a thread, links to a reply, and keeps replies out of the history', async () => {
    const channel = workspace.channel('newsroom').id;
    const parent = workspace.post({ channel, user: 'alice', text: 'parent' });
    const replies = [1, 2, 3].map((n) =>
      workspace.post({ channel, user: 'bob', text: `reply ${n}`, thread_ts: parent.ts }),
    );
    const first = await client.conversations.replies({ channel, ts: parent.ts, limit: 2 });
    const cursor = first.response_metadata?.next_cursor ?? '';
    const rest = await client.conversations.replies({ channel, ts: parent.ts, limit: 2, cursor });
    const texts = [...(first.messages ?? []), ...(rest.messages ?? [])].map(({ text }) => text);
    expect(texts).toEqual(['parent', 'reply 1', 'reply 2', 'reply 3']);
    expect(rest.has_more).toBe(false);
    const { messages = [] } = await client.conversations.history({ channel, oldest: parent.ts, inclusive: true });
    expect(messages.map(({ text, reply_count }) => [text, reply_count])).toEqual([['parent', 3]]);
    const message_ts = String(replies[0]?.ts);
    const { permalink } = await client.chat.getPermalink({ channel, message_ts });
    const place = `/archives/${channel}/p${message_ts.replace('.', '')}?thread_ts=${parent.ts}&cid=${channel}`;
    expect(permalink).toBe(workspace.url + place);
  });
});

describe('metadata', () => {
  it('comes back only when it is asked for', async () => {
    const channel = workspace.channel('newsroom').id;
    const metadata = { event_type: 'reply', event_payload: { fact: '7' } };
    await client.chat.postMessage({ channel, text: 'with metadata', metadata });
    const plainly = await client.conversations.history({ channel, limit: 1 });
    expect(plainly.messages?.[0]).not.toHaveProperty('metadata');
    const fully = await client.conversations.history({ channel, limit: 1, include_all_metadata: true });
    expect(fully.messages?.[0]).toMatchObject({ metadata });
  });
});

describe('the call log and faults', () => {
  it('keeps method, arguments without the token, and the answer', async () => {
    await client.chat.postMessage({
      channel: workspace.channel('newsroom').id,
      blocks: [{ type: 'divider' }],
      text: 'log',
    });
    expect(workspace.calls.at(-1)).toMatchObject({
      method: 'chat.postMessage',
      token: 'bot',
      args: { text: 'log', blocks: [{ type: 'divider' }] },
      answer: { status: 200, ok: true },
    });
    expect(JSON.stringify(workspace.calls)).not.toContain(workspace.tokens.bot);
  });

  it('answers as told: an error, a server error, a rate limit, a slow answer, a lost answer', async () => {
    const channel = workspace.channel('newsroom').id;
    const post = () => client.chat.postMessage({ channel, text: 'again' });
    workspace.fail('chat.postMessage', { error: 'internal_error' });
    expect(await refusalOf(post())).toMatchObject({ error: 'internal_error' });
    workspace.fail('chat.postMessage', { status: 503 });
    await expect(post()).rejects.toBeInstanceOf(webApi.WebAPIHTTPError);
    workspace.fail('chat.postMessage', { status: 429, retryAfter: 7 });
    const options = { slackApiUrl: workspace.apiUrl, rejectRateLimitedCalls: true, logger: quietLogger };
    const impatient = new webApi.WebClient(workspace.tokens.bot, options);
    await expect(impatient.chat.postMessage({ channel, text: 'again' })).rejects.toMatchObject({ retryAfter: 7 });
    workspace.slow('chat.postMessage', 60);
    await post();
    expect(workspace.calls.at(-1)?.answer?.ms).toBeGreaterThanOrEqual(55);
    workspace.clearFaults();
    const before = workspace.messages('newsroom').length;
    workspace.fail('chat.postMessage', { lost: true });
    await expect(post()).rejects.toBeInstanceOf(webApi.WebAPIRequestError);
    expect(workspace.messages('newsroom')).toHaveLength(before + 1);
  });
});
