import { describe, expect, it, onTestFinished } from 'vitest';
import { watchStories } from '../../../src/stories/watching/watch-stories.ts';
import { FACTS } from '../../stories/tiny-library.ts';
import { replies, shownText } from '../observe.ts';
import { openNewsroom } from './newsroom.ts';
import { otherFigure } from './story-changes.ts';

const QUESTION = 'how far did it move';

describe('a changed story', { timeout: 30_000 }, () => {
  it('with faults is refused, the desk reads why, and the last good one answers', async () => {
    const { workspace, ask, folder, library, running, memory } = await openNewsroom();
    await memory().channels.set('', { deskChannel: workspace.channel('desk').id });
    const watch = watchStories({
      storiesDir: folder.storiesDir,
      library: library(),
      onSwap: () => {},
      onRefused: running().stories.refused,
      onError: () => {},
      ...{ quietMs: 50, lookMs: 60 },
    });
    onTestFinished(watch.close);
    await watch.ready;
    folder.save([[FACTS, 'amount: 40', 'amount: many']]);
    await workspace.waitFor(() => replies(workspace, 'desk').length > 0);
    const [notice] = replies(workspace, 'desk');
    expect(notice?.text).toContain('The story dam was changed, but its files have faults. Its last good version stays');
    expect(notice?.text).toMatch(/facts\.yml:\d+:\d+/);
    expect(shownText(await ask('alice', QUESTION))).toContain('40 millimetres');
  });

  it('never answers from an old revision', async () => {
    const { ask, askPrivately, change } = await openNewsroom();
    await ask('alice', QUESTION);
    await change(otherFigure('correction'));
    for (const question of [QUESTION, 'did it move 40 millimetres', 'who said "40 millimetres of movement"']) {
      const { text } = await askPrivately('bob', question);
      expect(text).not.toContain('measured 40');
    }
  });

  it('cannot be shared in its old words', async () => {
    const { workspace, askPrivately, change, running } = await openNewsroom();
    const { ts } = await askPrivately('alice', QUESTION);
    await change(otherFigure());
    await workspace.click({ user: 'alice', channel: 'newsroom', ts, action_id: 'share' });
    await workspace.waitFor(() => workspace.ephemerals('alice').length > 1);
    await running().idle();
    expect(workspace.ephemerals('alice')[1]?.text).toContain('The story has changed since this reply');
    expect(replies(workspace, 'newsroom')).toEqual([]);
  });
});
