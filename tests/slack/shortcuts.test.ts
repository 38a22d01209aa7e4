import { beforeEach, describe, expect, it } from 'vitest';
import type { Ask } from '../../src/answers/ask.ts';
import { SHORTCUTS } from '../../src/slack/shortcuts.ts';
import { describeModes } from './describe-modes.ts';
import { fakeAsk } from './fake-ask.ts';
import type { Scene } from './harness.ts';
import { buttonsOf, expectSendable, replies, repliesOf, settled, shownText } from './observe.ts';

/** What alice sees alone, when something is there and nothing is on its way any more. */
async function whispers(scene: Scene) {
  await scene.workspace.waitFor(() => scene.workspace.ephemerals('alice').length > 0);
  await settled(scene);
  return scene.workspace.ephemerals('alice');
}

describe('a shortcut on a message', () => {
  describeModes((scene) => {
    const say = (text: string, rest: { channel?: string; thread_ts?: string } = {}) =>
      scene().workspace.post({ channel: 'newsroom', user: 'bob', text, ...rest });
    const pick = (callback_id: string, ts: string, channel = 'newsroom') =>
      scene().workspace.shortcut({ user: 'alice', callback_id, channel, ts });

    it.each(SHORTCUTS)('"$name" checks its words for the one who used it, beside the message', async (shortcut) => {
      const { ts } = say('He said "months, not years".\nIt is wrong &amp; late.');
      expect(await pick(shortcut.callbackId, ts)).toMatchObject({ acked: true });
      const [reply, ...more] = await whispers(scene());
      expect(more).toEqual([]);
      expectSendable(reply);
      const seen =
        shortcut.callbackId === 'check-quotes' ? 'Altered: He said "months, not years".' : '1. It is wrong & late.';
      expect(shownText(reply)).toContain(seen);
      expect(buttonsOf(reply)[0]).toMatchObject({ action_id: 'share' });
      expect(reply?.channel).toBe(scene().workspace.channel('newsroom').id);
      expect(reply?.thread_ts).toBeUndefined();
      expect(replies(scene().workspace, 'newsroom')).toEqual([]);
    });

    it('in a thread is answered in that thread, by a call that puts it there', async () => {
      const parent = say('Morning, all.');
      const { ts } = say('He said "months".', { thread_ts: parent.ts });
      await pick('check-quotes', ts);
      const [reply] = await whispers(scene());
      expect(reply?.thread_ts).toBe(parent.ts);
      expect(scene().workspace.calls.map(({ method }) => method)).toContain('chat.postEphemeral');
    });

    it('that opens a thread is answered in the channel, where everyone who sees the message can see it', async () => {
      const parent = say('He said "months".');
      say('Did he?', { thread_ts: parent.ts });
      await pick('check-quotes', parent.ts);
      const [reply] = await whispers(scene());
      expect(reply?.thread_ts).toBeUndefined();
    });

    it('works in a channel the app is not in, also in a thread there', async () => {
      const parent = say('He said "months".', { channel: 'general' });
      const { ts } = say('"Or years", he said.', { channel: 'general', thread_ts: parent.ts });
      await pick('check-quotes', parent.ts, 'general');
      await pick('check-quotes', ts, 'general');
      await scene().workspace.waitFor(() => scene().workspace.ephemerals('alice').length === 2);
      const [first, second] = await whispers(scene());
      expect(shownText(first)).toContain('Altered: He said "months".');
      expect(shownText(second)).toContain('Altered: "Or years", he said.');
      expect(second?.thread_ts).toBe(parent.ts);
    });

    it('without words says so', async () => {
      const { workspace, running } = scene();
      const channel = workspace.channel('newsroom').id;
      const image = { type: 'image', image_url: 'https://example.org/a.png', alt_text: 'a map' } as const;
      const { ts = '' } = await running.app.client.chat.postMessage({ channel, text: ' ', blocks: [image] });
      await pick('check-copy', ts);
      const [reply] = await whispers(scene());
      expect(reply?.text).toBe('That message has no text to check.');
    });

    it('of another app is checked by what its blocks say', async () => {
      const { workspace } = scene();
      const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'This is wrong.' } }];
      const { ts } = workspace.botPost({ channel: 'newsroom', text: '', blocks });
      await pick('check-copy', ts);
      const [reply] = await whispers(scene());
      expect(shownText(reply)).toContain('1. This is wrong.');
    });

    it('can be shared to the channel', async () => {
      const { ts } = say('He said "months".');
      await pick('check-quotes', ts);
      const [reply] = await whispers(scene());
      await scene().workspace.click({ user: 'alice', channel: 'newsroom', ts: reply?.ts ?? '', action_id: 'share' });
      const [shared] = await repliesOf(scene(), 'newsroom', 1);
      expect(shownText(shared)).toContain('asked: check quote: He said "months".');
    });
  });
});

describe('when its response_url is too old by the time the answer is ready, the reply to a shortcut', () => {
  let minutes = 0;
  const slowly: Ask = (question, conversation) => {
    minutes = 31;
    return fakeAsk(question, conversation);
  };
  beforeEach(() => {
    minutes = 0;
  });
  describeModes(
    (scene) => {
      it('comes as a direct message where the app is not in the channel', async () => {
        const { workspace } = scene();
        const { ts } = workspace.post({ channel: 'general', user: 'bob', text: 'He said "months".' });
        await workspace.shortcut({ user: 'alice', callback_id: 'check-quotes', channel: 'general', ts });
        const [reply] = await repliesOf(scene(), '@alice', 1);
        expect(shownText(reply)).toContain('Altered: He said "months".');
      });
    },
    { ask: slowly, workspace: { now: () => Date.now() + minutes * 60_000 } },
  );
});

describe('a shortcut that the app does not have', () => {
  describeModes(
    (scene) => {
      it('is acknowledged, answered with those it has, and leaves a line in the log', async () => {
        const { workspace, log } = scene();
        const { ts } = workspace.post({ channel: 'newsroom', user: 'bob', text: 'Hello.' });
        const sent = await workspace.shortcut({ user: 'alice', callback_id: 'translate', channel: 'newsroom', ts });
        expect(sent).toMatchObject({ acked: true });
        const [reply] = await whispers(scene());
        const known =
          'That shortcut is not known here. On a message there is "Check quotes" and "Check against the story".';
        expect(reply?.text).toBe(known);
        expect(log).toContainEqual(expect.objectContaining({ msg: 'a shortcut that is not known' }));
      });

      it('and stands on no message is answered in direct messages', async () => {
        await scene().workspace.shortcut({ user: 'alice', callback_id: 'translate' });
        const [reply] = await repliesOf(scene(), '@alice', 1);
        expect(reply?.text).toContain('That shortcut is not known here.');
      });
    },
    { workspace: { manifest: undefined } },
  );
});
