import { beforeEach, describe, expect, it } from 'vitest';
import type { Ask } from '../../src/answers/ask.ts';
import { describeModes } from './describe-modes.ts';
import { fakeAsk, QUOTE } from './fake-ask.ts';
import { replies, repliesOf, settled, shownText } from './observe.ts';

describe('when Slack is in trouble, a reply', () => {
  describeModes((scene) => {
    const mention = (text = 'how many?') => {
      const { workspace } = scene();
      return workspace.post({ channel: 'newsroom', user: 'alice', text: workspace.typed(`@onrecord ${text}`) });
    };
    const posts = () => scene().workspace.calls.filter(({ method }) => method === 'chat.postMessage');

    it('to a slow Web API is on its way while everything is acknowledged within a second', async () => {
      const { workspace } = scene();
      workspace.slow('*', 1_500);
      mention();
      await workspace.command({ user: 'alice', channel: 'newsroom', command: '/fact', text: 'how many?' });
      await repliesOf(scene(), 'newsroom', 1);
      expect(workspace.acks.length).toBeGreaterThanOrEqual(3);
      for (const { acked, ms } of workspace.acks) {
        expect(acked).toBe(true);
        expect(ms).toBeLessThan(1_000);
      }
    });

    it('that is rate-limited is sent when Slack says so, once', async () => {
      const { workspace } = scene();
      workspace.fail('chat.postMessage', { status: 429, retryAfter: 1 });
      mention();
      expect(await repliesOf(scene(), 'newsroom', 1)).toHaveLength(1);
      const [first, second] = posts();
      expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990);
    });

    it('that is rate-limited in one channel does not hold up another', async () => {
      const { workspace } = scene();
      workspace.fail('chat.postMessage', { status: 429, retryAfter: 2 });
      mention();
      await workspace.waitFor(() => posts()[0]?.answer);
      workspace.post({ channel: 'desk', user: 'bob', text: workspace.typed('@onrecord how many?') });
      // Slack says two seconds; the other channel must not wait for half of that.
      await workspace.waitFor(() => replies(workspace, 'desk').length > 0, 1_000);
      expect(replies(workspace, 'newsroom')).toEqual([]);
      expect(await repliesOf(scene(), 'newsroom', 1)).toHaveLength(1);
    });

    it.each([
      ['answers 500', { status: 500 }],
      ['has an internal error', { error: 'internal_error' }],
      ['loses our call', { status: 503, times: 3 }],
    ])('is sent again when Slack %s', async (_, fault) => {
      scene().workspace.fail('chat.postMessage', fault);
      mention();
      expect(await repliesOf(scene(), 'newsroom', 1)).toHaveLength(1);
      expect(posts().length).toBeGreaterThan(1);
    });

    it.each([
      ['in a thread', 'newsroom', 'conversations.replies'],
      ['in direct messages', '@alice', 'conversations.history'],
    ])(
      'whose confirmation got lost is found %s, though the look fails at first, and not posted twice',
      async (_, channel, method) => {
        const { workspace } = scene();
        workspace.fail('chat.postMessage', { lost: true });
        workspace.fail(method, { status: 503, times: 2 });
        workspace.post({ channel, user: 'alice', text: workspace.typed('@onrecord how many?') });
        await repliesOf(scene(), channel, 1);
        expect(replies(workspace, channel)).toHaveLength(1);
        expect(workspace.calls.map((call) => call.method)).toContain(method);
        expect(posts()).toHaveLength(1);
      },
    );

    it('whose blocks Slack refuses is sent as text', async () => {
      const { workspace } = scene();
      workspace.fail('chat.postMessage', { error: 'invalid_blocks' });
      mention();
      const [reply] = await repliesOf(scene(), 'newsroom', 1);
      expect(reply?.text).toContain('Jane Doe');
    });

    it('that may not be posted in the channel goes to the person who asked', async () => {
      const { workspace, log } = scene();
      workspace.fail('chat.postMessage', { error: 'restricted_action' });
      mention();
      const [reply] = await repliesOf(scene(), '@alice', 1);
      expect(shownText(reply)).toContain(QUOTE);
      expect(log).toContainEqual(expect.objectContaining({ msg: 'delivery failed', code: 'restricted_action' }));
    });

    it('that cannot be delivered at all is in the log as lost', async () => {
      const { workspace, log } = scene();
      workspace.fail('chat.postMessage', { error: 'restricted_action', times: 9 });
      mention();
      await settled(scene());
      expect(log).toContainEqual(
        expect.objectContaining({ msg: 'a reply was lost', user: workspace.user('alice').id }),
      );
    });

    it('ends the app when the bot token has been revoked, and says what to do', async () => {
      const { workspace, lost } = scene();
      workspace.revoke(workspace.tokens.bot);
      mention();
      await settled(scene());
      expect(lost.map(String)).toEqual([
        expect.stringMatching(/does not accept SLACK_BOT_TOKEN \(token_revoked\): reinstall/),
      ]);
    });
  });
});

describe('when a response_url is too old by the time the answer is ready, a reply to a command', () => {
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
      const run = (channel: string) =>
        scene().workspace.command({ user: 'alice', channel, command: '/fact', text: 'how many?' });

      it('is shown as an ephemeral message', async () => {
        const { workspace } = scene();
        await run('newsroom');
        await workspace.waitFor(() => workspace.ephemerals('alice').length > 0);
        expect(workspace.calls.map(({ method }) => method)).toContain('chat.postEphemeral');
      });

      it('comes as a direct message where the app is no member', async () => {
        await run('general');
        const [reply] = await repliesOf(scene(), '@alice', 1);
        expect(shownText(reply)).toContain(QUOTE);
      });
    },
    { ask: slowly, workspace: { now: () => Date.now() + minutes * 60_000 } },
  );
});
