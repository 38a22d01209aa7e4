import { describe, expect, it } from 'vitest';
import { MAX_MESSAGES } from '../../src/slack/render-messages.ts';
import type { Message } from '../../src/workspace/wire-types.ts';
import { describeModes } from './describe-modes.ts';
import { buttonsOf, expectSendable, replies, repliesOf, settled, shownText } from './observe.ts';

/** A draft with so many things wrong. */
const draft = (count: number) => Array.from({ length: count }, (_, at) => `Sentence ${at + 1} is wrong.`).join('\n');
/** The numbers after these words in each message. */
const numbers = (messages: Message[], words: string) =>
  messages.map((message) =>
    [...shownText(message).matchAll(new RegExp(`^${words} (\\d+)`, 'gm'))].map(([, n]) => Number(n)),
  );
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

describe('a report of sixty findings', () => {
  describeModes((scene) => {
    const command = (text: string, channel = 'newsroom') =>
      scene().workspace.command({ user: 'alice', channel, command: '/check-copy', text });
    const whispers = async () => {
      await scene().workspace.waitFor(() => scene().workspace.ephemerals('alice').length > 0);
      await settled(scene());
      return scene().workspace.ephemerals('alice');
    };

    it('comes as several messages in order, cut between findings alone', async () => {
      await command(draft(60));
      const messages = await whispers();
      expect(messages.length).toBeGreaterThan(2);
      for (const message of messages) expectSendable(message);
      expect(shownText(messages[0])).toContain('60 findings in');
      for (const words of ['Finding', 'Record', 'Small print'])
        expect(numbers(messages, words).flat()).toEqual(upTo(60));
      for (const words of ['Record', 'Small print'])
        expect(numbers(messages, words)).toEqual(numbers(messages, 'Finding'));
      // What is read aloud of a message is what stands in it.
      expect(messages.at(-1)?.text).toContain('Finding 60:');
      expect(messages.at(-1)?.text).not.toContain('Finding 1:');
      expect(messages.map((message) => buttonsOf(message).length)).toEqual(
        messages.map((_, at) => Number(at === messages.length - 1)),
      );
    });

    it('uses the response_url five times, and ephemeral messages after that', async () => {
      await command(draft(90));
      const messages = await whispers();
      expect(messages.length).toBeGreaterThan(5);
      const whispered = scene().workspace.calls.filter(({ method }) => method === 'chat.postEphemeral');
      expect(whispered).toHaveLength(messages.length - 5);
      expect(numbers(messages, 'Finding').flat()).toEqual(upTo(90));
    });

    it('goes on in direct messages where the app is no member', async () => {
      await command(draft(90), 'general');
      const messages = [...(await whispers()), ...replies(scene().workspace, '@alice')];
      expect(replies(scene().workspace, '@alice').length).toBeGreaterThan(0);
      expect(numbers(messages, 'Finding').flat()).toEqual(upTo(90));
    });

    it('in a thread stands in the thread, each message once', async () => {
      const { workspace } = scene();
      workspace.fail('chat.postMessage', { lost: true });
      const { ts } = workspace.post({
        channel: 'newsroom',
        user: 'alice',
        text: workspace.typed(`@onrecord check-copy ${draft(60)}`),
      });
      const messages = await repliesOf(scene(), 'newsroom', 3);
      expect(messages.every(({ thread_ts }) => thread_ts === ts)).toBe(true);
      expect(numbers(messages, 'Finding').flat()).toEqual(upTo(60));
    });

    it('whose second message is refused goes on in direct messages', async () => {
      const { workspace } = scene();
      workspace.post({
        channel: 'newsroom',
        user: 'alice',
        text: workspace.typed(`@onrecord check-copy ${draft(60)}`),
      });
      await workspace.waitFor(() => replies(workspace, 'newsroom').length === 1);
      workspace.fail('chat.postMessage', { error: 'restricted_action' });
      await settled(scene());
      const messages = [...replies(workspace, 'newsroom'), ...replies(workspace, '@alice')];
      expect(numbers(messages, 'Finding').flat()).toEqual(upTo(60));
    });

    it('is shared as one message in the channel and the rest in its thread, without the draft told back', async () => {
      await command(draft(60));
      const private_ = await whispers();
      await scene().workspace.click({
        user: 'alice',
        channel: 'newsroom',
        ts: private_.at(-1)?.ts ?? '',
        action_id: 'share',
      });
      const [first, ...rest] = await repliesOf(scene(), 'newsroom', private_.length);
      expect(first?.thread_ts).toBe(first?.ts);
      expect(rest.every(({ thread_ts }) => thread_ts === first?.ts)).toBe(true);
      expect(shownText(first)).toMatch(/^Shared by <@\w+> · asked: check copy: Sentence 1 is wrong\. .*…$/m);
      for (const message of [first, ...rest]) expectSendable(message);
    });

    it('of two hundred is cut short at eight messages, and the last says how many findings are not shown', async () => {
      await command(draft(200));
      const messages = await whispers();
      expect(messages).toHaveLength(MAX_MESSAGES);
      const shown = numbers(messages, 'Finding').flat();
      expect(shown).toEqual(upTo(shown.length));
      const note = `${200 - shown.length} more findings are not shown here. Check the draft in parts to see them.`;
      expect(shownText(messages.at(-1))).toContain(note);
      for (const message of messages) expectSendable(message);
    });
  });
});
