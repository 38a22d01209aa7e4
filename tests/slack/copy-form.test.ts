import { beforeEach, describe, expect, it } from 'vitest';
import type { Ask } from '../../src/answers/ask.ts';
import { MAX_BOXES } from '../../src/slack/form/copy-form.ts';
import type { View } from '../../src/workspace/wire-types.ts';
import { describeModes } from './describe-modes.ts';
import { fakeAsk } from './fake-ask.ts';
import { buttonsOf, expectSendable, replies, repliesOf, settled, shownText } from './observe.ts';

const inputs = (view: View | undefined) => view?.blocks.filter(({ type }) => type === 'input') ?? [];

describe('the form of /check-copy', () => {
  describeModes((scene) => {
    const open = async (channel = 'newsroom') => {
      const { workspace } = scene();
      expect(await workspace.command({ user: 'alice', channel, command: '/check-copy' })).toMatchObject({
        acked: true,
      });
      return workspace.waitFor(() => workspace.views('alice')[0]);
    };
    const view = () => scene().workspace.views('alice')[0];
    const addBox = async (values: Record<string, string> = {}) => {
      const before = view()?.hash;
      await scene().workspace.click({ user: 'alice', view: 'modal', action_id: 'add-box', values });
      await scene().workspace.waitFor(() => view()?.hash !== before);
    };
    const submit = (values: Record<string, string>) => scene().workspace.submitView({ user: 'alice', values });
    const whispers = async () => {
      await scene().workspace.waitFor(() => scene().workspace.ephemerals('alice').length > 0);
      await settled(scene());
      return scene().workspace.ephemerals('alice');
    };

    it('opens at once, takes a draft, closes, and the reply is for the one who filled it in, where the command was typed', async () => {
      const { workspace } = scene();
      await open();
      const sent = await submit({ 'box-0 text': 'Right.\nThis is wrong.' });
      expect(sent).toMatchObject({ acked: true, body: { response_action: 'clear' } });
      expect(workspace.views('alice')).toEqual([]);
      const [reply, ...more] = await whispers();
      expect(more).toEqual([]);
      expectSendable(reply);
      expect(reply?.channel).toBe(workspace.channel('newsroom').id);
      expect(shownText(reply)).toContain('1. This is wrong.');
      expect(buttonsOf(reply).map(({ action_id }) => action_id)).toEqual(['share']);
      expect(replies(workspace, 'newsroom')).toEqual([]);
    });

    it('does not open for a draft typed behind the command, which is checked at once', async () => {
      const text = 'This is wrong.';
      await scene().workspace.command({ user: 'alice', channel: 'newsroom', command: '/check-copy', text });
      const [reply] = await whispers();
      expect(shownText(reply)).toContain('1. This is wrong.');
      expect(view()).toBeUndefined();
    });

    it('grows by a box at a time up to five, keeps what was typed, and checks all of it line by line', async () => {
      await open();
      await addBox({ 'box-0 text': 'The first is wrong.' });
      expect(inputs(view()).map(({ optional }) => optional ?? false)).toEqual([false, true]);
      await addBox({ 'box-1 text': 'The second is wrong.' });
      await addBox();
      await addBox();
      expect(inputs(view())).toHaveLength(MAX_BOXES);
      expect(JSON.stringify(view()?.blocks)).not.toContain('Add a box');
      await submit({ 'box-4 text': 'The last is wrong.' });
      const [reply] = await whispers();
      expect(shownText(reply)).toContain('3 findings in 59 characters.');
      for (const words of ['1. The first', '2. The second', '3. The last']) expect(shownText(reply)).toContain(words);
    });

    it('grows by one box however fast the button is pressed', async () => {
      const { workspace } = scene();
      await open();
      workspace.slow('views.update', 100);
      const press = () => workspace.click({ user: 'alice', view: 'modal', action_id: 'add-box' });
      await Promise.all([press(), press(), press()]);
      await settled(scene());
      expect(inputs(view())).toHaveLength(2);
    });

    it('stays open and says so when it is blank', async () => {
      await open();
      expect(await submit({ 'box-0 text': ' \n ' })).toMatchObject({ acked: true });
      expect(view()?.errors).toEqual({ 'box-0': 'Paste the draft here, or some of it.' });
      await settled(scene());
      expect(scene().workspace.ephemerals('alice')).toEqual([]);
      await submit({ 'box-0 text': 'This is wrong.' });
      expect(shownText((await whispers())[0])).toContain('1. This is wrong.');
    });

    it('is read when only a later box has words in it', async () => {
      await open();
      await addBox();
      await submit({ 'box-0 text': ' ', 'box-1 text': 'This is wrong.' });
      expect(shownText((await whispers())[0])).toContain('1. This is wrong.');
    });

    it('takes a draft as it is, with every character that Slack’s markup knows', async () => {
      await open();
      const draft = 'Wrong? <!channel> &amp; <@U1> *is wrong* <https://example.org|here>';
      await submit({ 'box-0 text': draft });
      const [reply] = await whispers();
      expect(shownText(reply)).toContain(`1. ${draft}`);
      expect(reply?.text).toContain('&lt;!channel&gt; &amp;amp; &lt;@U1&gt;');
      expect(reply?.text).not.toMatch(/<[!@#h]/);
    });

    it('works where the app is no member, and the reply stands there', async () => {
      await open('general');
      await submit({ 'box-0 text': 'This is wrong.' });
      const [reply] = await whispers();
      expect(reply?.channel).toBe(scene().workspace.channel('general').id);
    });

    it.each(['expired_trigger_id', 'invalid_trigger_id', 'internal_error'])(
      'that Slack does not open (%s) is replaced by word of what to do',
      async (error) => {
        const { workspace } = scene();
        workspace.fail('views.open', { error, times: 99 });
        await workspace.command({ user: 'alice', channel: 'newsroom', command: '/check-copy' });
        const [reply] = await whispers();
        expect(shownText(reply)).toContain('or put the draft right behind it: /check-copy <draft>');
        expect(workspace.views('alice')).toEqual([]);
      },
      10_000,
    );

    it('that came without a trigger is replaced by the same', async () => {
      const { workspace, running } = scene();
      const [channel_id, user_id] = [workspace.channel('newsroom').id, workspace.user('alice').id];
      const body = { command: '/check-copy', text: '', channel_id, user_id, team_id: workspace.team.id };
      await running.app.processEvent({ body, ack: async () => {} });
      expect(shownText((await whispers())[0])).toContain('/check-copy <draft>');
    });

    it('that did open though Slack’s word on it got lost is left at that', async () => {
      const { workspace } = scene();
      workspace.fail('views.open', { lost: true });
      await open();
      await settled(scene());
      expect(workspace.ephemerals('alice')).toEqual([]);
    });

    it('is told in a thread, where a mention cannot open it, how the command is used', async () => {
      const { workspace } = scene();
      workspace.post({ channel: 'newsroom', user: 'alice', text: workspace.typed('@onrecord check-copy') });
      const [reply] = await repliesOf(scene(), 'newsroom', 1);
      expect(shownText(reply)).toContain('/check-copy <draft>');
      workspace.post({
        channel: 'newsroom',
        user: 'alice',
        text: workspace.typed('@onrecord check-copy This is wrong.'),
      });
      const [, checked] = await repliesOf(scene(), 'newsroom', 2);
      expect(shownText(checked)).toContain('1. This is wrong.');
    });
  });
});

describe('when its response_url is too old by the time the answer is ready, the reply to a form', () => {
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
      it.each([
        ['as an ephemeral message', 'newsroom'],
        ['as a direct message where the app is no member', 'general'],
      ])('is shown %s', async (_, channel) => {
        const { workspace } = scene();
        await workspace.command({ user: 'alice', channel, command: '/check-copy' });
        await workspace.waitFor(() => workspace.views('alice').length);
        await workspace.submitView({ user: 'alice', values: { 'box-0 text': 'This is wrong.' } });
        const shown = () => (channel === 'newsroom' ? workspace.ephemerals('alice') : replies(workspace, '@alice'));
        await workspace.waitFor(() => shown().length);
        expect(shownText(shown()[0])).toContain('1. This is wrong.');
      });
    },
    { ask: slowly, workspace: { now: () => Date.now() + minutes * 60_000 } },
  );
});
