import { describe, expect, it } from 'vitest';
import { ARTICLE, FACTS } from '../../stories/tiny-library.ts';
import { buttonsOf, expectSendable, replies } from '../observe.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';
import { factsNow, otherFigure } from './story-changes.ts';

describe('watching', { timeout: 30_000 }, () => {
  it.each([
    ['how far did it move', 'We measured 40 millimetres'],
    ['Voss', 'what Lena Voss is cited for'],
  ])('%s is confirmed privately, and one direct message tells of a change', async (words, named) => {
    const newsroom = await openNewsroom();
    const { workspace, change } = newsroom;
    const [confirmed] = await command(newsroom, '/watch', words);
    expect(confirmed?.text).toContain(`Watching: `);
    expect(confirmed?.text).toContain(named);
    expectSendable(confirmed);
    await change(otherFigure('update'));
    await change([]);
    const [told, ...more] = replies(workspace, '@alice');
    expect(more).toEqual([]);
    expect(told?.text).toContain('14 millimetres');
    expectSendable(told);
  });

  it('a comment from somebody tells of a response only', async () => {
    const newsroom = await openNewsroom();
    const { workspace, change } = newsroom;
    await command(newsroom, '/watch', 'comment from the Orrin Water Board');
    await change(otherFigure());
    expect(replies(workspace, '@alice')).toEqual([]);
    await change([
      [ARTICLE, '40 millimetres', '14 millimetres'],
      [FACTS, factsNow('status: comment_sought', 'status: no_reply')],
    ]);
    expect(replies(workspace, '@alice')).toHaveLength(1);
    expect(replies(workspace, '@alice')[0]?.text).toContain('a comment from Orrin Water Board');
  });

  it('begins with a button under an answer, is listed, and ends with a button or a command', async () => {
    const newsroom = await openNewsroom();
    const { workspace, ask, change } = newsroom;
    const answer = await ask('bob', 'how far did it move');
    const watch = buttonsOf(answer).find(({ text }) => text.text === 'Watch');
    await workspace.click({ user: 'alice', channel: 'newsroom', ts: answer.ts, action_id: watch?.action_id ?? '' });
    await shown(newsroom, 1);
    const [, list] = await command(newsroom, '/watch', '', 2);
    expect(list?.text).toContain('We measured 40 millimetres');
    const unwatch = buttonsOf(list).find(({ text }) => text.text === 'Unwatch');
    await workspace.click({
      user: 'alice',
      channel: 'newsroom',
      ts: list?.ts ?? '',
      action_id: unwatch?.action_id ?? '',
    });
    await shown(newsroom, 3);
    await command(newsroom, '/watch', 'Voss', 4);
    const messages = await command(newsroom, '/unwatch', 'Voss', 5);
    expect(messages.at(-1)?.text).toContain('No longer watching: what Lena Voss is cited for');
    await change(otherFigure('correction'));
    expect(replies(workspace, '@alice')).toEqual([]);
  });

  it('tells once also where the app was ended when it was about to tell', async () => {
    const newsroom = await openNewsroom();
    const { workspace, change, start, end, running } = newsroom;
    await command(newsroom, '/watch', 'how far did it move');
    await end();
    let cut = () => {};
    const isCut = new Promise<void>((resolve) => {
      cut = resolve;
    });
    const hanging = () => {
      cut();
      return new Promise<void>(() => {});
    };
    await start({ pacing: hanging });
    void change(otherFigure('update'));
    await isCut;
    await end();
    await start();
    await running().stories.idle();
    expect(replies(workspace, '@alice')).toHaveLength(1);
  });

  it('of what is not in the story is refused', async () => {
    const newsroom = await openNewsroom();
    const [refused] = await command(newsroom, '/watch', 'comment from the weather service');
    expect(refused?.text).toContain('not in the story');
    expect(await newsroom.memory().watches.of(newsroom.workspace.user('alice').id)).toEqual([]);
  });
});

async function shown({ workspace, running }: Newsroom, count: number) {
  await workspace.waitFor(() => workspace.ephemerals('alice').length >= count);
  await running().idle();
  return workspace.ephemerals('alice');
}

async function command(newsroom: Newsroom, name: string, text: string, count = 1) {
  await newsroom.workspace.command({ user: 'alice', channel: 'newsroom', command: name, text });
  return shown(newsroom, count);
}
