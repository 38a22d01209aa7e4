import { describe, expect, it } from 'vitest';
import { describeModes } from './describe-modes.ts';
import { settled } from './observe.ts';

describe('opening the app', () => {
  describeModes((scene) => {
    it('on its messages pins questions that work to their top, in no thread', async () => {
      const { workspace } = scene();
      workspace.openHome({ user: 'alice', tab: 'messages' });
      await workspace.waitFor(() => workspace.assistant('@alice')?.prompts.length);
      expect(workspace.assistant('@alice')?.prompts).toContainEqual({
        title: 'How many were sent?',
        message: 'How many were sent?',
      });
    });

    it('on its home does nothing', async () => {
      const { workspace } = scene();
      const before = workspace.calls.length;
      workspace.openHome({ user: 'alice', tab: 'home' });
      await settled(scene());
      expect(workspace.calls).toHaveLength(before);
    });

    it('goes by without prompts when Slack refuses them', async () => {
      const { workspace, log } = scene();
      workspace.fail('assistant.threads.setSuggestedPrompts', { error: 'internal_error' });
      workspace.openHome({ user: 'alice', tab: 'messages' });
      await settled(scene());
      expect(log).toContainEqual(expect.objectContaining({ msg: 'no prompts could be suggested' }));
    });
  });
});
