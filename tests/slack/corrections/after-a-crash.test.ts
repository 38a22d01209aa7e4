import { describe, expect, it } from 'vitest';
import { replies } from '../observe.ts';
import { openNewsroom } from './newsroom.ts';
import { otherFigure } from './story-changes.ts';

const QUESTION = 'how far did it move';

describe('a correction that is cut off', { timeout: 60_000 }, () => {
  it.each([1, 3, 5])('after %i steps goes on after a restart: nobody hears twice, nobody is missed', async (steps) => {
    const newsroom = await openNewsroom();
    const { workspace, ask, askPrivately, change, start, end, running, memory } = newsroom;
    await memory().channels.set('', { deskChannel: workspace.channel('desk').id });
    for (const user of ['alice', 'bob', 'carol']) await ask(user, QUESTION);
    for (const user of ['alice', 'bob']) await askPrivately(user, QUESTION);
    await end();
    let calls = 0;
    let cut = () => {};
    const isCut = new Promise<void>((resolve) => {
      cut = resolve;
    });
    // The step after this many never begins: its process is gone.
    const hanging = () => {
      calls += 1;
      if (calls <= steps) return Promise.resolve();
      cut();
      return new Promise<void>(() => {});
    };
    await start({ pacing: hanging });
    const changing = change(otherFigure('correction'));
    await isCut;
    await end();
    await start();
    void changing;
    await running().stories.idle();
    const answers = workspace.messages('newsroom').filter(({ text }) => text?.startsWith('Corrected'));
    expect(answers).toHaveLength(3);
    expect(answers.map(({ text }) => text?.match(/Corrected/g)?.length)).toEqual([1, 1, 1]);
    for (const user of ['alice', 'bob', 'carol']) {
      const named = replies(workspace, 'newsroom').filter(({ text }) =>
        text?.startsWith(`<@${workspace.user(user).id}> Corrected`),
      );
      expect(named).toHaveLength(1);
    }
    for (const user of ['alice', 'bob']) expect(replies(workspace, `@${user}`)).toHaveLength(1);
    expect(replies(workspace, 'desk').map(({ text }) => text?.split('\n')[0])).toEqual([
      'The dam at Orrin: reached 5 of 5.',
    ]);
  });

  it('while no process runs is found at the next start, and goes out once', async () => {
    const { workspace, ask, change, start, end, running } = await openNewsroom();
    await ask('alice', QUESTION);
    await end();
    await change(otherFigure('correction'));
    await start();
    await running().stories.idle();
    await end();
    await start();
    await running().stories.idle();
    const texts = replies(workspace, 'newsroom').map(({ text }) => text ?? '');
    expect(texts).toHaveLength(2);
    expect(texts[0]).toMatch(/^Corrected/);
    expect(texts[1]).toContain('Corrected');
  });
});
