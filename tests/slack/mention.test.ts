import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MODES, type Scene, startScene } from './harness.ts';

describe.each(MODES)('over %s', (mode) => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await startScene(mode);
  });
  afterEach(() => scene.close());

  it('answers a mention once, in its thread', async () => {
    const { workspace } = scene;
    const asked = workspace.post({ channel: 'newsroom', user: 'alice', text: workspace.typed('@onrecord how many were sent?') });
    await workspace.waitFor(() => workspace.thread('newsroom', asked.ts).length > 1);
    await workspace.waitFor(() => workspace.inFlight() === 0);
    console.log(JSON.stringify(workspace.thread('newsroom', asked.ts), null, 1), scene.log);
    expect(workspace.thread('newsroom', asked.ts)).toHaveLength(2);
  });
});
