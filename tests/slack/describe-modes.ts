import { afterEach, beforeEach, describe } from 'vitest';
import type { StartOptions } from '../../src/slack/start-app.ts';
import type { WorkspaceOptions } from '../../src/workspace/workspace-options.ts';
import { MODES, type Mode, type Scene, startScene } from './harness.ts';

/** Runs the same tests over both receivers, each with a fresh workspace and app. */
export function describeModes(
  tests: (scene: () => Scene, mode: Mode) => void,
  options: Partial<StartOptions> & { workspace?: WorkspaceOptions } = {},
): void {
  describe.each(MODES)('over %s', (mode) => {
    let scene: Scene | undefined;
    beforeEach(async () => {
      scene = await startScene(mode, options);
    });
    afterEach(() => scene?.close());
    tests(() => {
      if (!scene) throw new Error('the scene has not started');
      return scene;
    }, mode);
  });
}
