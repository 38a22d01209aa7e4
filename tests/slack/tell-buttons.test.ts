import { describe, expect, it } from 'vitest';
import { renderMessages } from '../../src/slack/render-messages.ts';
import { describeModes } from './describe-modes.ts';
import { canned } from './fake-ask.ts';
import { citedFact } from './fake-desk.ts';
import { buttonsOf, expectSendable, replies, repliesOf, settled, shownText } from './observe.ts';

type Seen = Parameters<typeof buttonsOf>[0];
const labels = (message: Seen) => buttonsOf(message).map(({ text }) => text.text);
const ALL = ['How do we know?', 'Copy for print', 'Copy for social'];
const LEAD = [...ALL, 'Watch'];

describe('the buttons about a fact', () => {
  describeModes((scene) => {
    const mention = async (text: string, channel = 'newsroom') => {
      const { workspace } = scene();
      workspace.post({
        channel,
        user: 'alice',
        text: channel === '@alice' ? text : workspace.typed(`@onrecord ${text}`),
      });
      const [reply] = await repliesOf(scene(), channel, 1);
      if (!reply) throw new Error('nothing was said');
      return reply;
    };
    const command = async (command: string, text: string) => {
      await scene().workspace.command({ user: 'alice', channel: 'newsroom', command, text });
      return whisper(1);
    };
    const whisper = async (count: number, user = 'alice') => {
      const { workspace } = scene();
      await workspace.waitFor(() => workspace.ephemerals(user).length >= count);
      await settled(scene());
      return workspace.ephemerals(user)[count - 1];
    };
    const press = (message: Seen, label: string, { user = 'alice', channel = 'newsroom', nth = 0 } = {}) => {
      const button = buttonsOf(message).filter(({ text }) => text.text === label)[nth];
      return scene().workspace.click({ user, channel, ts: message?.ts ?? '', action_id: button?.action_id ?? '' });
    };

    it('stand under an answer that all can see, and tell only the one who presses, in the thread', async () => {
      const { workspace } = scene();
      const answer = await mention('who warned');
      expectSendable(answer);
      expect(labels(answer)).toEqual(LEAD);
      await press(answer, 'How do we know?', { user: 'bob' });
      const told = await whisper(1, 'bob');
      expectSendable(told);
      expect(shownText(told)).toContain('How warning of a-story is known:');
      expect(told?.thread_ts).toBe(answer.thread_ts);
      expect(workspace.ephemerals('alice')).toEqual([]);
      expect(replies(workspace, 'newsroom')).toHaveLength(1);
      // What was just asked is not offered again; sharing it is.
      expect(labels(told)).toEqual(['Share in channel', 'Copy for print', 'Copy for social', 'Watch']);
    });

    it('stand under a private reply behind the button that shares it, and what they tell can be shared into the thread', async () => {
      const reply = await command('/fact', 'who warned');
      expect(labels(reply)).toEqual(['Share in channel', ...LEAD]);
      await press(reply, 'Copy for print');
      const told = await whisper(2);
      expect(shownText(told)).toContain('For print, of a-story:');
      expect(labels(told)).toEqual(['Share in channel', 'How do we know?', 'Copy for social', 'Watch']);
      await press(told, 'Share in channel');
      const [shared] = await repliesOf(scene(), 'newsroom', 1);
      expect(shownText(shared)).toContain('asked: copy #warning for print');
      expect(labels(shared)).toEqual(['How do we know?', 'Copy for social', 'Watch']);
    });

    it('tell in direct messages by an ordinary reply, which a follow-up can lean on', async () => {
      const { workspace } = scene();
      const answer = await mention('who warned', '@alice');
      await press(answer, 'Copy for social', { channel: '@alice' });
      const [, told] = await repliesOf(scene(), '@alice', 2);
      expect(shownText(told)).toContain('For social, of a-story:');
      expect(told?.thread_ts).toBeUndefined();
      workspace.post({ channel: '@alice', user: 'alice', text: 'and then?' });
      const [, , next] = await repliesOf(scene(), '@alice', 3);
      expect(shownText(next)).toContain('After "copy #warning for social"');
    });

    it('offer no copy of what is not a quotation, and nothing under what is no answer', async () => {
      expect(labels(await mention('who counted'))).toEqual(['How do we know?', 'Watch']);
      expect(labels(await command('/fact', 'is it raining?'))).not.toContain('How do we know?');
    });

    it('stand under each quotation of a list, with its small print, and nowhere else', async () => {
      const reply = await command('/quotes', 'from everybody');
      expectSendable(reply);
      expect(labels(reply)).toEqual([...ALL, ...ALL, 'How do we know?', 'Ask', 'Share in channel']);
      const blocks = Array.isArray(reply?.blocks) ? reply.blocks.map(({ type }) => type) : [];
      expect(blocks.slice(0, 7)).toEqual([
        'section',
        'rich_text',
        'context',
        'actions',
        'rich_text',
        'context',
        'actions',
      ]);
      await press(reply, 'Copy for print', { nth: 1 });
      const told = await whisper(2);
      expect(shownText(told)).toContain('The words of second.');
    });

    it('tell once, however often Slack hands on the same press', async () => {
      const { workspace, running } = scene();
      const answer = await mention('who warned');
      const { action_id, value } = buttonsOf(answer)[0] ?? {};
      const container = { type: 'message', message_ts: answer.ts, channel_id: workspace.channel('newsroom').id };
      const actions = [{ type: 'button', block_id: 'b', action_id, value, action_ts: '1.000001' }];
      const user = { id: workspace.user('alice').id };
      const body = { type: 'block_actions', team: { id: workspace.team.id }, user, container, actions };
      const send = () => running.app.processEvent({ body, ack: async () => {} });
      await Promise.all([send(), send(), send()]);
      await whisper(1);
      expect(workspace.ephemerals('alice')).toHaveLength(1);
    });

    it('that may not be copied say why', async () => {
      const { workspace, running } = scene();
      const state = JSON.stringify({ story: 'a-story', ask: 'copy #barred for print' });
      const text = { type: 'plain_text', text: 'Copy for print' } as const;
      const element = { type: 'button', action_id: 'tell:print-barred', text, value: state } as const;
      const channel = workspace.channel('newsroom').id;
      const blocks = [{ type: 'actions' as const, elements: [element] }];
      const { ts = '' } = await running.app.client.chat.postMessage({ channel, text: 'x', blocks });
      await workspace.click({ user: 'alice', channel, ts, action_id: 'tell:print-barred' });
      expect(shownText(await whisper(1))).toContain('It may not be quoted.');
    });

    it.each(['{}', 'who warned', '{"story":"","ask":"x"}'])(
      'that carry "%s", which is none of ours, say so',
      async (value) => {
        const { workspace, running } = scene();
        const text = { type: 'plain_text', text: 'How do we know?' } as const;
        const element = { type: 'button', action_id: 'tell:know-x', text, value } as const;
        const channel = workspace.channel('newsroom').id;
        const blocks = [{ type: 'actions' as const, elements: [element] }];
        const { ts = '' } = await running.app.client.chat.postMessage({ channel, text: 'x', blocks });
        await workspace.click({ user: 'alice', channel, ts, action_id: 'tell:know-x' });
        expect((await whisper(1))?.text).toContain('no longer at hand');
      },
    );
  });
});

describe('the buttons about facts, in a message', () => {
  const buttons = (reply: Parameters<typeof renderMessages>[0]) =>
    renderMessages(reply).flatMap(({ text, blocks }) => buttonsOf({ type: 'message', ts: '', user: '', text, blocks }));
  const facts = [citedFact('one', 'direct'), citedFact('two', 'direct')];
  const list = canned({ parts: facts.map(({ statement: text }) => ({ kind: 'item', text })), facts });

  it.each([
    ['of a list of facts offer the first, and say so', list, ['How do we know the first?']],
    ['of a list that does not show its facts offer nothing', { ...list, text: 'Jane Doe: quoted' }, []],
    ['of a quotation checked are those of its first fact', { ...list, verdict: 'altered' as const }, LEAD],
    ['of a draft checked stand nowhere', { ...list, draft: { supported: [], findings: [], not_judged: [] } }, []],
    ['that were left out of the facts cited are left out', { ...list, facts: [] }, []],
    ['of a story that is not known are left out', { ...list, story: 'x'.repeat(2_000) }, []],
  ])('%s', (_, reply, expected) => {
    expect(buttons({ ...reply, suggestions: [] }).map(({ text }) => text.text)).toEqual(expected);
  });

  it('are told apart by what screen readers say, beginning with what is seen', () => {
    const [button] = buttons({ ...list, facts: facts.slice(0, 1) });
    expect(button).toMatchObject({ accessibility_label: 'How do we know? The words of one, she said.' });
  });
});
