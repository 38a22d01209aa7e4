import { describe, expect, it } from 'vitest';
import { replies } from '../observe.ts';
import { openNewsroom } from './newsroom.ts';
import { announced, otherFigure, withoutMovement } from './story-changes.ts';

const QUESTION = 'how far did it move';

describe('a correction that is announced after its facts were saved', { timeout: 30_000 }, () => {
  it('calls everybody who was told otherwise, and says so where the answer had only been updated', async () => {
    const { workspace, ask, askPrivately, change, memory } = await openNewsroom();
    await memory().channels.set('', { deskChannel: workspace.channel('desk').id });
    const answer = await ask('alice', QUESTION);
    await askPrivately('bob', QUESTION);
    await change(otherFigure());
    const shown = () => workspace.thread('newsroom', answer.thread_ts ?? '').slice(1);
    expect(shown().map(({ text }) => text?.slice(0, 7))).toEqual(['Updated']);
    expect(replies(workspace, '@bob')).toEqual([]);
    await change([...otherFigure(), announced('correction', '[movement]')]);
    const [edited, told, ...more] = shown();
    expect(more).toEqual([]);
    expect(edited?.text).toMatch(
      /^Corrected \d\d:\d\d UTC: was .*40 millimetres.*, now .*14 millimetres.* · The dam moved/,
    );
    expect(edited?.text).not.toContain('Updated');
    expect(JSON.stringify(edited?.blocks)).not.toContain('Updated');
    expect(told?.text).toContain(`<@${workspace.user('alice').id}> Corrected`);
    expect(replies(workspace, '@bob').map(({ text }) => text)).toEqual([expect.stringContaining('Corrected')]);
    expect(replies(workspace, 'desk').at(-1)?.text).toContain('The dam at Orrin: reached 2 of 2.');
  });

  it('calls nobody again when it was announced in time and its note is reworded, or when all is read once more', async () => {
    const { workspace, ask, change } = await openNewsroom();
    await ask('alice', QUESTION);
    await change([...otherFigure(), announced('correction', '[movement]')]);
    const before = workspace.messages('newsroom').map(({ text }) => text);
    await change([...otherFigure(), announced('correction', '[movement]', '[]', 'It moved less.')]);
    await change([...otherFigure(), announced('correction', '[movement]')]);
    expect(workspace.messages('newsroom').map(({ text }) => text)).toEqual(before);
  });

  it('calls nobody again when the note of a withdrawal, or of a correction that came later, is reworded', async () => {
    const { workspace, ask, change, memory } = await openNewsroom();
    await memory().channels.set('', { deskChannel: workspace.channel('desk').id });
    const posts = () => ['newsroom', 'desk'].map((name) => workspace.messages(name).map(({ text }) => text));
    await ask('alice', QUESTION);
    await change(otherFigure());
    await change([...otherFigure(), announced('correction', '[movement]')]);
    const corrected = posts();
    await change([...otherFigure(), announced('correction', '[movement]', '[]', 'It moved less.')]);
    expect(posts()).toEqual(corrected);
    await change([...withoutMovement(), announced('correction', '[]', '[movement]')]);
    const withdrawn = posts();
    expect(withdrawn).not.toEqual(corrected);
    await change([...withoutMovement(), announced('correction', '[]', '[movement]', 'It did not move.')]);
    expect(posts()).toEqual(withdrawn);
  });

  it('goes out once, however often the stories are compared', async () => {
    const { workspace, ask, change, running } = await openNewsroom();
    await ask('alice', QUESTION);
    await change(otherFigure());
    await change([...otherFigure(), announced('correction', '[movement]')]);
    const before = workspace.messages('newsroom').map(({ text }) => text);
    running().stories.changed();
    await running().stories.idle();
    expect(workspace.messages('newsroom').map(({ text }) => text)).toEqual(before);
  });

  it('of a fact that is gone reaches who was told of it as well', async () => {
    const { workspace, ask, change } = await openNewsroom();
    const answer = await ask('alice', QUESTION);
    await change(withoutMovement());
    await change([...withoutMovement(), announced('correction', '[]', '[movement]')]);
    const [, edited, told] = workspace.thread('newsroom', answer.thread_ts ?? '');
    expect(edited?.text?.match(/Withdrawn/g)).toHaveLength(1);
    expect(edited?.text).toContain('The dam moved 14 millimetres');
    expect(told?.text).toContain(`<@${workspace.user('alice').id}> Withdrawn`);
  });
});
