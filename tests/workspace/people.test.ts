import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorkspace } from '../../src/workspace/start-workspace.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';

const botEvents = [
  'app_mention',
  'message.channels',
  'message.im',
  'message.mpim',
  'reaction_added',
  'member_joined_channel',
];
const manifest = { settings: { event_subscriptions: { bot_events: botEvents } } };

let workspace: Workspace;

beforeEach(async () => {
  workspace = await startWorkspace({ manifest, retryDelaysMs: [] });
});
afterEach(() => workspace.close());

const events = () => workspace.events().map(({ event }) => event as Record<string, unknown>);
const post = (text: string, channel = 'newsroom') => workspace.post({ channel, user: 'alice', text });

describe('what people do, as events', () => {
  it('a mention comes twice with one ts and two event ids', () => {
    const { ts } = post(workspace.typed('@app who said it?'));
    expect(events()).toMatchObject([
      { type: 'message', channel_type: 'channel', ts, text: `<@${workspace.app.botUserId}> who said it?` },
      { type: 'app_mention', ts },
    ]);
    expect(events()[1]).not.toHaveProperty('channel_type');
    expect(new Set(workspace.events().map(({ event_id }) => event_id)).size).toBe(2);
  });

  it('a mention in a direct message comes once, as message.im', () => {
    post(workspace.typed('@app hello'), '@alice');
    expect(events()).toMatchObject([{ type: 'message', channel_type: 'im', channel: workspace.dm('alice').id }]);
  });

  it('a group direct message comes as message.mpim, and a mention in it as app_mention too', () => {
    const { id } = workspace.channel('@alice,@bob');
    workspace.post({ channel: '@bob,@alice', user: 'bob', text: workspace.typed('@app hello') });
    expect(events()).toMatchObject([
      { type: 'message', channel_type: 'mpim', channel: id },
      { type: 'app_mention', channel: id },
    ]);
  });

  it('nothing comes from channels the app is not in, nor of kinds it did not subscribe to', () => {
    post(workspace.typed('@app hello'), 'general');
    post('private words', 'desk');
    expect(events()).toEqual([]);
  });

  it('an edit and a deletion carry what was there before', () => {
    const { ts } = post('first');
    workspace.edit({ channel: 'newsroom', ts, text: 'second' });
    workspace.remove({ channel: 'newsroom', ts });
    expect(events().slice(1)).toMatchObject([
      { subtype: 'message_changed', message: { ts, text: 'second', edited: {} }, previous_message: { text: 'first' } },
      { subtype: 'message_deleted', deleted_ts: ts, previous_message: { text: 'second' } },
    ]);
    expect(workspace.messages('newsroom')).toEqual([]);
  });

  it('another bot’s post carries its bot_id, and mentions the app like anybody', () => {
    workspace.botPost({ channel: 'newsroom', text: `<@${workspace.app.botUserId}> beep`, name: 'wire' });
    expect(events()).toMatchObject([
      { type: 'message', bot_id: expect.stringMatching(/^B/), bot_profile: { name: 'wire' } },
      { type: 'app_mention', bot_id: expect.stringMatching(/^B/) },
    ]);
  });

  it('reactions and arrivals are told', () => {
    const { ts } = post('news');
    workspace.react({ channel: 'newsroom', ts, user: 'bob', name: 'eyes' });
    workspace.join({ channel: 'newsroom', user: workspace.app.botUserId });
    const [, reaction, shown, joined] = events();
    expect(reaction).toMatchObject({ type: 'reaction_added', reaction: 'eyes', item: { type: 'message', ts } });
    expect(shown).toMatchObject({ type: 'message', subtype: 'channel_join' });
    expect(joined).toMatchObject({ type: 'member_joined_channel', user: workspace.app.botUserId });
    expect(workspace.messages('newsroom')[0]).toMatchObject({ reactions: [{ name: 'eyes', count: 1 }] });
  });
});

describe('the driver', () => {
  it('escapes what is typed and knows people and channels', () => {
    const [alice, newsroom] = [workspace.user('alice').id, workspace.channel('#newsroom').id];
    expect(workspace.typed('@alice: 1 < 2 & #newsroom, not @nobody')).toBe(
      `<@${alice}>: 1 &lt; 2 &amp; <#${newsroom}|newsroom>, not @nobody`,
    );
  });

  it('gives a person’s message the rich text Slack’s client would', () => {
    const { blocks } = post(workspace.typed('@bob A & B'));
    const elements = [
      { type: 'user', user_id: workspace.user('bob').id },
      { type: 'text', text: ' A & B' },
    ];
    expect(blocks).toMatchObject([{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }]);
  });

  it('refuses people where they are not, and names that are nobody’s', () => {
    expect(() => workspace.post({ channel: 'newsroom', user: 'mallory', text: 'hi' })).toThrow('no user mallory');
    expect(() => post('hi', 'nowhere')).toThrow('no channel nowhere');
    workspace.leave({ channel: 'newsroom', user: 'alice' });
    expect(() => post('hi')).toThrow('alice is not in newsroom');
  });

  it('waits for what is still to come, and says what did not come', async () => {
    const waiting = workspace.waitFor(() => workspace.messages('newsroom').find(({ text }) => text === 'now'));
    post('not yet');
    const { ts } = post('now');
    expect(await waiting).toMatchObject({ ts });
    await expect(workspace.waitFor(() => false, 20)).rejects.toThrow('not seen within 20 ms');
  });
});
