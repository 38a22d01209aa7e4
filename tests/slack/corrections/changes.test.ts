import { describe, expect, it } from 'vitest';
import { expectSendable, replies } from '../observe.ts';
import { openNewsroom } from './newsroom.ts';
import { otherFigure, withoutMovement } from './story-changes.ts';

describe('/changes', { timeout: 30_000 }, () => {
  it('shows old and new side by side, by kind, and says by which clocks', async () => {
    const { workspace, change, running } = await openNewsroom();
    await change(otherFigure('correction'));
    await change(withoutMovement());
    await workspace.command({ user: 'alice', channel: 'newsroom', command: '/changes', text: 'since yesterday' });
    await workspace.waitFor(() => workspace.ephemerals('alice').length > 0);
    await running().idle();
    const [reply] = workspace.ephemerals('alice');
    expectSendable(reply);
    const text = reply?.text ?? '';
    expect(text).toContain('Changes to The dam at Orrin since');
    expect(text).toContain('(times are UTC)');
    expect(text).toMatch(/Reworded:\n- Was: .*40 millimetres.*\n- Now: .*14 millimetres/);
    expect(text).toContain('not 40 as we said');
    expect(text).toContain('Withdrawn; no longer in the story:');
  });

  it('answers a mention in its thread, and says what it takes for a time', async () => {
    const { workspace, running } = await openNewsroom();
    for (const words of ['changes since yesterday', 'changes since the flood']) {
      workspace.post({ channel: 'newsroom', user: 'alice', text: workspace.typed(`@onrecord ${words}`) });
    }
    await workspace.waitFor(() => replies(workspace, 'newsroom').length === 2);
    await running().idle();
    const texts = replies(workspace, 'newsroom').map(({ text }) => text);
    expect(texts.some((text) => text?.startsWith('No changes'))).toBe(true);
    expect(texts.some((text) => text?.includes('is no time that has been'))).toBe(true);
  });
});
