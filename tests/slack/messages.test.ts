import { describe, expect, it } from 'vitest';
import { describeModes } from './describe-modes.ts';
import { QUOTE } from './fake-ask.ts';
import { expectSendable, replies, repliesOf, settled, shownText } from './observe.ts';

describe('a message to the app', () => {
  describeModes((scene) => {
    const say = (text: string, thread_ts?: string) => {
      const { workspace } = scene();
      return workspace.post({
        channel: 'newsroom',
        user: 'alice',
        text: workspace.typed(text),
        ...(thread_ts && { thread_ts }),
      });
    };

    it('that mentions it is answered once, in a thread on the mention, in blocks and in plain text', async () => {
      const { workspace } = scene();
      const asked = say('@onrecord how many were sent?');
      const [reply, ...more] = await repliesOf(scene(), 'newsroom', 1);
      expect(more).toEqual([]);
      expect(reply?.thread_ts).toBe(asked.ts);
      expect(shownText(reply)).toContain('Asked: how many were sent?');
      expect(shownText(reply)).toContain(QUOTE);
      expect(reply?.text).toContain('Jane Doe, analyst, as reported by The Paper &amp; Co');
      expectSendable(reply);
      const post = workspace.calls.find(({ method }) => method === 'chat.postMessage');
      expect(post?.args).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
    });

    it('in a thread is answered in that thread', async () => {
      const parent = say('Morning, all.');
      say('@onrecord who said it?', parent.ts);
      const [reply] = await repliesOf(scene(), 'newsroom', 1);
      expect(reply?.thread_ts).toBe(parent.ts);
    });

    it('as a direct message is answered where it was asked, and the next one follows it up', async () => {
      const { workspace } = scene();
      workspace.post({ channel: '@alice', user: 'alice', text: 'how many were sent?' });
      const [first] = await repliesOf(scene(), '@alice', 1);
      expect(first?.thread_ts).toBeUndefined();
      workspace.post({ channel: '@alice', user: 'alice', text: 'and then?' });
      const [, second] = await repliesOf(scene(), '@alice', 2);
      expect(shownText(second)).toContain('After "how many were sent?": and then?');
    });

    it('as a direct message in a thread is answered in the thread, and knows what was said before it', async () => {
      const { workspace } = scene();
      workspace.post({ channel: '@alice', user: 'alice', text: 'how many were sent?' });
      const [first] = await repliesOf(scene(), '@alice', 1);
      const thread_ts = first?.ts ?? '';
      workspace.post({ channel: '@alice', user: 'alice', text: 'and then?', thread_ts });
      const [, second] = await repliesOf(scene(), '@alice', 2);
      expect(second?.thread_ts).toBe(thread_ts);
      expect(shownText(second)).toContain('After "how many were sent?"');
    });

    it('with nothing but a mention gets help', async () => {
      say('@onrecord');
      const [reply] = await repliesOf(scene(), 'newsroom', 1);
      expect(shownText(reply)).toContain('Ask about the story.');
    });

    it('that breaks the engine is answered with an apology, and the log has the cause', async () => {
      const { log } = scene();
      say('@onrecord boom');
      const [reply] = await repliesOf(scene(), 'newsroom', 1);
      expect(reply?.text).toBe('Something went wrong on our side. Please ask again.');
      expect(log).toContainEqual(
        expect.objectContaining({
          msg: 'answering failed',
          err: expect.objectContaining({ message: 'the engine broke' }),
        }),
      );
    });

    it('from another bot, edited, about someone joining, or to nobody, is not answered', async () => {
      const { workspace } = scene();
      const mention = workspace.typed('@onrecord how many were sent?');
      workspace.botPost({ channel: 'newsroom', text: mention });
      const talk = say('How many were sent?');
      workspace.edit({ channel: 'newsroom', ts: talk.ts, text: mention });
      workspace.remove({ channel: 'newsroom', ts: talk.ts });
      workspace.join({ channel: 'newsroom', user: 'carol' });
      await settled(scene());
      expect(replies(workspace, 'newsroom')).toEqual([]);
    });

    it('is not answered again because it is edited afterwards', async () => {
      const { workspace } = scene();
      const asked = say('@onrecord how many were sent?');
      await repliesOf(scene(), 'newsroom', 1);
      workspace.edit({ channel: 'newsroom', ts: asked.ts, text: workspace.typed('@onrecord who said it?') });
      await settled(scene());
      expect(replies(workspace, 'newsroom')).toHaveLength(1);
    });
  });
});

describe('a message in a thread that does not mention the app', () => {
  describeModes((scene) => {
    const open = async () => {
      const { workspace } = scene();
      const { ts } = workspace.post({
        channel: 'newsroom',
        user: 'alice',
        text: workspace.typed('@onrecord how many?'),
      });
      await repliesOf(scene(), 'newsroom', 1);
      return {
        workspace,
        say: (text: string) =>
          workspace.post({ channel: 'newsroom', user: 'bob', text: workspace.typed(text), thread_ts: ts }),
      };
    };

    it('is answered where the app has answered before and is sure, with what was said before', async () => {
      const { say } = await open();
      say('and then?');
      const [, reply] = await repliesOf(scene(), 'newsroom', 2);
      expect(shownText(reply)).toContain('After "how many?": and then?');
    });

    it.each([
      ['the story does not have it', 'is it raining?'],
      ['it could mean several things', 'which of them?'],
      ['the answer is not sure enough', 'is it perhaps so?'],
      ['it is addressed to somebody else', '@carol and then?'],
      ['answering it fails', 'boom'],
    ])('gets silence when %s', async (_, text) => {
      const { workspace, say } = await open();
      say(text);
      await settled(scene());
      expect(replies(workspace, 'newsroom')).toHaveLength(1);
    });

    it('gets silence where the app has not been asked, or another bot speaks', async () => {
      const { workspace } = scene();
      const { ts } = workspace.post({ channel: 'newsroom', user: 'alice', text: 'Lunch?' });
      workspace.post({ channel: 'newsroom', user: 'bob', text: 'how many?', thread_ts: ts });
      workspace.botPost({ channel: 'newsroom', text: 'how many?', thread_ts: ts });
      await settled(scene());
      expect(replies(workspace, 'newsroom')).toEqual([]);
    });
  });
});
