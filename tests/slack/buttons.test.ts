import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/answers/ask.ts';
import { createMemoryInProcess } from '../../src/memory/memory-in-process.ts';
import { describeModes } from './describe-modes.ts';
import { fakeAsk, QUOTE } from './fake-ask.ts';
import { buttonsOf, expectSendable, replies, repliesOf, settled, shownText } from './observe.ts';

describe('a button', () => {
  describeModes((scene) => {
    const ask = async (text: string, channel = 'newsroom') => {
      const { workspace } = scene();
      await workspace.command({ user: 'alice', channel, command: '/fact', text });
      await workspace.waitFor(() => workspace.ephemerals('alice').length > 0);
      await settled(scene());
      const reply = workspace.ephemerals('alice').at(-1);
      if (!reply) throw new Error('nothing was shown');
      return reply;
    };
    const press = (ts: string, action_id: string, { channel = 'newsroom', user = 'alice' } = {}) =>
      scene().workspace.click({ user, channel, ts, action_id });

    it('under a reading asks it in the thread, and says who asked what', async () => {
      const { workspace } = scene();
      const asked = workspace.post({ channel: 'newsroom', user: 'alice', text: workspace.typed('@onrecord which?') });
      const [clarify] = await repliesOf(scene(), 'newsroom', 1);
      const button = buttonsOf(clarify)[0];
      expect(button?.text.text).toBe('Ask');
      await press(clarify?.ts ?? '', button?.action_id ?? '', { user: 'bob' });
      const [, answer] = await repliesOf(scene(), 'newsroom', 2);
      expect(answer?.thread_ts).toBe(asked.ts);
      expect(shownText(answer)).toContain(`<@${workspace.user('bob').id}> asked: how many in 2024`);
      expect(shownText(answer)).toContain(QUOTE);
      expectSendable(answer);
    });

    it('with a suggestion asks it, and the thread remembers', async () => {
      const { workspace } = scene();
      const asked = workspace.post({
        channel: 'newsroom',
        user: 'alice',
        text: workspace.typed('@onrecord is it raining?'),
      });
      const [missing] = await repliesOf(scene(), 'newsroom', 1);
      const button = buttonsOf(missing).find(({ text }) => text.text === 'How many were sent?');
      await press(missing?.ts ?? '', button?.action_id ?? '');
      await repliesOf(scene(), 'newsroom', 2);
      workspace.post({ channel: 'newsroom', user: 'alice', text: 'and then?', thread_ts: asked.ts });
      const [, , followUp] = await repliesOf(scene(), 'newsroom', 3);
      expect(shownText(followUp)).toContain('After "How many were sent?"');
    });

    it('in direct messages is answered there', async () => {
      const { workspace } = scene();
      workspace.post({ channel: '@alice', user: 'alice', text: 'which?' });
      const [clarify] = await repliesOf(scene(), '@alice', 1);
      await press(clarify?.ts ?? '', buttonsOf(clarify)[0]?.action_id ?? '', { channel: '@alice' });
      const [, answer] = await repliesOf(scene(), '@alice', 2);
      expect(answer?.thread_ts).toBeUndefined();
      expect(shownText(answer)).toContain(QUOTE);
    });

    it('that shares shows the same words to the channel, with a name, and takes the private copy away', async () => {
      const { workspace } = scene();
      const reply = await ask('how many of <them> & us?');
      await press(reply.ts, 'share');
      const [shared] = await repliesOf(scene(), 'newsroom', 1);
      expectSendable(shared);
      expect(shownText(shared)).toContain(
        `Shared by <@${workspace.user('alice').id}> · asked: how many of <them> & us?`,
      );
      expect(shownText(shared)).toContain(QUOTE);
      expect(buttonsOf(shared)).toEqual([]);
      await workspace.waitFor(() => workspace.ephemerals('alice').length === 0);
    });

    it('that shares shares once, however often it is pressed', async () => {
      const reply = await ask('how many?');
      await Promise.all([press(reply.ts, 'share'), press(reply.ts, 'share'), press(reply.ts, 'share')]);
      await settled(scene());
      expect(replies(scene().workspace, 'newsroom')).toHaveLength(1);
    });

    it('that shares leaves a thread in which a follow-up needs no mention', async () => {
      const { workspace } = scene();
      const reply = await ask('how many?');
      await press(reply.ts, 'share');
      const [shared] = await repliesOf(scene(), 'newsroom', 1);
      workspace.post({ channel: 'newsroom', user: 'bob', text: 'and then?', thread_ts: shared?.ts ?? '' });
      const [, followUp] = await repliesOf(scene(), 'newsroom', 2);
      expect(shownText(followUp)).toContain('After "how many?"');
    });

    it('that shares works where the app is no member', async () => {
      const { workspace } = scene();
      const reply = await ask('how many?', 'general');
      await press(reply.ts, 'share', { channel: 'general' });
      const [shared] = await repliesOf(scene(), 'general', 1);
      expect(shownText(shared)).toContain(QUOTE);
      expect(workspace.calls.map(({ answer }) => answer?.error)).toContain('not_in_channel');
    });

    it('from an older version of the app is acknowledged, and says that it no longer works', async () => {
      const { workspace, running } = scene();
      const channel = workspace.channel('newsroom').id;
      const element = {
        type: 'button' as const,
        action_id: 'vote',
        text: { type: 'plain_text' as const, text: 'Vote' },
      };
      const blocks = [{ type: 'actions' as const, elements: [element] }];
      const { ts = '' } = await running.app.client.chat.postMessage({ channel, text: 'Vote', blocks });
      expect(await press(ts, 'vote')).toMatchObject({ acked: true });
      await workspace.waitFor(() => workspace.ephemerals('alice').length > 0);
      expect(workspace.ephemerals('alice')[0]?.text).toContain('no longer at hand');
    });
  });
});

describe('a reply that is shared after a restart', async () => {
  let isChanged = false;
  const changing: Ask = (question, conversation) => fakeAsk(isChanged ? 'is it raining?' : question, conversation);
  const whole = await createMemoryInProcess();
  const forgetful = { ...whole, values: { ...whole.values, get: async () => undefined } };
  describeModes(
    (scene) => {
      const share = async () => {
        const { workspace } = scene();
        await workspace.command({ user: 'alice', channel: 'newsroom', command: '/fact', text: 'how many?' });
        await workspace.waitFor(() => workspace.ephemerals('alice').length > 0);
        await settled(scene());
        return () =>
          workspace.click({
            user: 'alice',
            channel: 'newsroom',
            ts: workspace.ephemerals('alice')[0]?.ts ?? '',
            action_id: 'share',
          });
      };

      it('is asked for again, and shared when the words are the same', async () => {
        isChanged = false;
        await (await share())();
        const [shared] = await repliesOf(scene(), 'newsroom', 1);
        expect(shownText(shared)).toContain(QUOTE);
      });

      it('is not shared when the words are others', async () => {
        isChanged = false;
        const press = await share();
        isChanged = true;
        await press();
        await settled(scene());
        expect(replies(scene().workspace, 'newsroom')).toEqual([]);
        expect(scene().workspace.ephemerals('alice').at(-1)?.text).toContain('no longer at hand');
      });
    },
    { ask: changing, memory: forgetful },
  );
});
