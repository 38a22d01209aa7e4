import { describe, expect, it } from 'vitest';
import { COMMANDS, readCommand, readRequest } from '../../src/slack/commands.ts';
import { describeModes } from './describe-modes.ts';
import { QUOTE } from './fake-ask.ts';
import { buttonsOf, expectSendable, replies, repliesOf, settled, shownText } from './observe.ts';

const question = (text: string) => ({ kind: 'question', question: text });
const own = (text: string) => ({ kind: 'own', command: 'story', text });
const usageOf = (name: string) => ({ kind: 'usage', command: COMMANDS.find((row) => row.name === name) });

describe('the command table', () => {
  it.each([
    ['/fact', 'how many?', question('how many?')],
    ['/fact', '  ', usageOf('fact')],
    ['/who-said', 'months, not years', question('who said months, not years')],
    ['/who-said', '"months"', question('who said "months"')],
    ['/quotes', 'Doe', question('quotes from Doe')],
    ['/quotes', 'by Doe on trade', question('quotes by Doe on trade')],
    ['/quotes', '', usageOf('quotes')],
    ['/story', 'brief', question('What are the main points?')],
    ['/story', 'Timeline', question('What is the timeline?')],
    ['/story', 'people', question('Who is quoted in the story?')],
    ['/story', 'help', question('help')],
    ['/story', '', usageOf('story')],
    ['/story', 'weather', usageOf('story')],
    ['/story', 'gaps', own('gaps')],
    ['/story', 'Settings', own('Settings')],
    ['/story', 'use harbour-strike', own('use harbour-strike')],
    ['/story', 'use of force', usageOf('story')],
    ['/check-quote', '"months, not years" - Doe', question('check quote: "months, not years" - Doe')],
    ['/check-quote', '', usageOf('check-quote')],
    ['/check-copy', 'Months,\nnot years.', question('check copy: Months,\nnot years.')],
    ['/check-copy', ' ', { kind: 'form' }],
    ['/responses', '', question('who responded')],
    ['/responses', 'from Moscow', question('who responded')],
    ['/changes', 'since 14:00', { kind: 'own', command: 'changes', text: 'since 14:00' }],
    ['/changes', '', { kind: 'own', command: 'changes', text: '' }],
    ['/watch', 'comment from Doe', { kind: 'own', command: 'watch', text: 'comment from Doe' }],
    ['/watch', '', { kind: 'own', command: 'watch', text: '' }],
    ['/unwatch', 'Doe', { kind: 'own', command: 'unwatch', text: 'Doe' }],
    ['/unwatch', '', { kind: 'own', command: 'unwatch', text: '' }],
    ['/weather', 'today', undefined],
  ])('reads %s %s', (name, text, expected) => {
    expect(readCommand(name, text)).toEqual(expected);
  });

  it.each([
    ['how many were sent?', question('how many were sent?')],
    ['', question('help')],
    ['fact how many?', question('how many?')],
    ['/fact how many?', question('how many?')],
    ['Fact check this: 12,000 were sent', question('Fact check this: 12,000 were sent')],
    ['who said months, not years', question('who said months, not years')],
    ['who-said months, not years', question('who said months, not years')],
    ['who said that?', question('who said that?')],
    ['quotes leff', question('quotes from leff')],
    ['quotes from leff', question('quotes from leff')],
    ['story timeline', question('What is the timeline?')],
    ['story about the floods?', question('story about the floods?')],
    ['quotes', usageOf('quotes')],
    ['check-quote "months" - Doe', question('check quote: "months" - Doe')],
    ['check "months, not years"', question('check "months, not years"')],
    ['check-copy Months.\n\nNot years,\nshe said.', question('check copy: Months.\n\nNot years,\nshe said.')],
    ['check-copy:\nMonths.', question('check copy: Months.')],
    ['check-copy', usageOf('check-copy')],
    ['responses', question('who responded')],
    ['responses to the report?', question('responses to the report?')],
    ['changes since yesterday', { kind: 'own', command: 'changes', text: 'since yesterday' }],
    ['changes to the law?', question('changes to the law?')],
    ['watch Doe', { kind: 'own', command: 'watch', text: 'Doe' }],
    ['story', usageOf('story')],
    ['story gaps', own('gaps')],
    ['story use of force?', question('story use of force?')],
  ])('reads a mention that says "%s"', (text, expected) => {
    expect(readRequest(text)).toEqual(expected);
  });
});

describe('a slash command', () => {
  describeModes((scene) => {
    const run = (command: string, text: string, channel = 'newsroom') =>
      scene().workspace.command({ user: 'alice', channel, command, text });
    const shown = async (count = 1) => {
      const { workspace } = scene();
      await workspace.waitFor(() => workspace.ephemerals('alice').length >= count);
      await settled(scene());
      return workspace.ephemerals('alice');
    };

    it.each(COMMANDS.filter(({ isOwn }) => !isOwn?.('')))(
      '/$name is answered for the one who typed it, with a button to share it',
      async ({ name }) => {
        const text = name === 'story' ? 'brief' : 'how many';
        expect(await run(`/${name}`, text)).toMatchObject({ acked: true });
        const [reply, ...more] = await shown();
        expect(more).toEqual([]);
        expectSendable(reply);
        expect(buttonsOf(reply)[0]).toMatchObject({ action_id: 'share', text: { text: 'Share in channel' } });
        expect(replies(scene().workspace, 'newsroom')).toEqual([]);
      },
    );

    it.each(COMMANDS.filter(({ name }) => readCommand(`/${name}`, '')?.kind === 'usage'))(
      '/$name without text explains itself, with questions that work as buttons',
      async ({ name, hint, description }) => {
        await run(`/${name}`, '');
        const [reply] = await shown();
        expectSendable(reply);
        expect(shownText(reply)).toContain(`/${name} ${hint}`);
        expect(shownText(reply)).toContain(description);
        const buttons = buttonsOf(reply);
        expect(buttons.map(({ text }) => text.text)).toContain('Who was asked for comment?');
        expect(buttons.some(({ action_id }) => action_id === 'share')).toBe(false);
        const press = buttons[0]?.action_id ?? '';
        await scene().workspace.click({ user: 'alice', channel: 'newsroom', ts: reply?.ts ?? '', action_id: press });
        const [, answer] = await shown(2);
        expect(shownText(answer)).toContain('Asked: How many were sent?');
      },
    );

    it('that does not exist is answered with those that do', async () => {
      const { workspace } = scene();
      const [fact] = await workspace
        .command({ user: 'alice', channel: 'newsroom', command: '/fact', text: 'how many' })
        .then(() => shown());
      expect(fact).toBeDefined();
      await expect(run('/weather', 'today')).rejects.toThrow('not a valid command');
    });

    it('stands alone, whatever the same person asked before in the same channel', async () => {
      await run('/fact', 'how many?');
      await shown();
      await run('/fact', 'and then?');
      const [, second] = await shown(2);
      expect(shownText(second)).not.toContain('After "how many?"');
    });

    it('works where the app is no member', async () => {
      await run('/fact', 'how many?', 'general');
      const [reply] = await shown();
      expect(shownText(reply)).toContain(QUOTE);
    });

    it('works as a mention, in its thread', async () => {
      const { workspace } = scene();
      workspace.post({ channel: 'newsroom', user: 'alice', text: workspace.typed('@onrecord quotes leff') });
      const [reply] = await repliesOf(scene(), 'newsroom', 1);
      expect(shownText(reply)).toContain('Asked: quotes from leff');
      workspace.post({ channel: 'newsroom', user: 'alice', text: workspace.typed('@onrecord quotes') });
      const [, usage] = await repliesOf(scene(), 'newsroom', 2);
      expect(shownText(usage)).toContain('/quotes <person>');
    });

    it('that breaks the engine is answered with an apology', async () => {
      await run('/fact', 'boom');
      const [reply] = await shown();
      expect(reply?.text).toBe('Something went wrong on our side. Please ask again.');
    });
  });
});

describe('a slash command that the app does not have', () => {
  describeModes(
    (scene) => {
      it('is acknowledged, and answered with those it has', async () => {
        const { workspace } = scene();
        const sent = await workspace.command({
          user: 'alice',
          channel: 'newsroom',
          command: '/weather',
          text: 'today',
        });
        expect(sent.acked).toBe(true);
        await workspace.waitFor(() => workspace.ephemerals('alice').length > 0);
        expect(workspace.ephemerals('alice')[0]?.text).toBe(
          '/weather is not known here. There is /fact, /who-said, /quotes, /story, /check-quote, /check-copy, /responses, /changes, /watch, /unwatch.',
        );
      });
    },
    { workspace: { manifest: undefined } },
  );
});
