import { describe, expect, it } from 'vitest';
import { describeModes } from './describe-modes.ts';
import { buttonsOf, repliesOf, settled, shownText } from './observe.ts';

/** What somebody might type to make the app shout, link or impersonate. As Slack sends typed text, and as it sends raw text. */
const TYPED =
  'how many &lt;!channel&gt; &lt;@U1&gt; &lt;https://example.org|safe&gt; &amp;lt;!here&amp;gt; *now* @here';
const RAW = 'how many <!channel> <!everyone|here> <@U1> <#C1> <https://example.org|safe> & *now*';

/** Markup that Slack would bring to life in a message's text or in markup of its blocks. */
function liveMarkup(message: { text: string; blocks?: unknown }): string[] {
  const strings = [message.text];
  JSON.stringify(message.blocks, (_, value) => {
    if (value?.type === 'mrkdwn') strings.push(value.text);
    if (value?.type === 'button') strings.push(value.text.text, value.value);
    return value;
  });
  return strings.flatMap((text) => text.match(/<[^>\s]*>?/g) ?? []);
}

describe('what a person types', () => {
  describeModes((scene) => {
    it('comes back dead from a mention', async () => {
      const { workspace } = scene();
      for (const text of [TYPED, RAW]) {
        workspace.post({ channel: 'newsroom', user: 'alice', text: workspace.typed('@onrecord ') + text });
      }
      const answers = await repliesOf(scene(), 'newsroom', 2);
      for (const answer of answers) expect(liveMarkup(answer)).toEqual([]);
      expect(shownText(answers[0])).toContain(
        'how many <!channel> <@U1> <https://example.org|safe> &lt;!here&gt; *now* @here',
      );
    });

    it('comes back dead from a command, its buttons and its shared copy, but for the name of the one who shares', async () => {
      const { workspace } = scene();
      await workspace.command({ user: 'alice', channel: 'newsroom', command: '/fact', text: RAW });
      await workspace.waitFor(() => workspace.ephemerals('alice').length > 0);
      await settled(scene());
      const [reply] = workspace.ephemerals('alice');
      if (!reply) throw new Error('nothing was shown');
      expect(liveMarkup(reply)).toEqual([]);
      expect(buttonsOf(reply)).toHaveLength(1);
      await workspace.click({ user: 'alice', channel: 'newsroom', ts: reply.ts, action_id: 'share' });
      const [shared] = await repliesOf(scene(), 'newsroom', 1);
      if (!shared) throw new Error('nothing was shared');
      expect([...new Set(liveMarkup(shared))]).toEqual([`<@${workspace.user('alice').id}>`]);
    });

    it('comes back dead from a draft, the findings about it and its shared copy', async () => {
      const { workspace } = scene();
      const text = `${RAW} is wrong`;
      const { ts } = workspace.post({ channel: 'newsroom', user: 'bob', text: `${TYPED} is wrong` });
      await workspace.shortcut({ user: 'alice', callback_id: 'check-copy', channel: 'newsroom', ts });
      await workspace.waitFor(() => workspace.ephemerals('alice').length > 0);
      await workspace.command({ user: 'alice', channel: 'newsroom', command: '/check-copy', text });
      await workspace.waitFor(() => workspace.ephemerals('alice').length > 1);
      await settled(scene());
      for (const reply of workspace.ephemerals('alice')) {
        expect(shownText(reply)).toContain('is wrong');
        expect(liveMarkup(reply)).toEqual([]);
      }
      const shown = workspace.ephemerals('alice')[0]?.ts ?? '';
      await workspace.click({ user: 'alice', channel: 'newsroom', ts: shown, action_id: 'share' });
      const [shared] = await repliesOf(scene(), 'newsroom', 1);
      if (!shared) throw new Error('nothing was shared');
      expect([...new Set(liveMarkup(shared))]).toEqual([`<@${workspace.user('alice').id}>`]);
    });
  });
});
