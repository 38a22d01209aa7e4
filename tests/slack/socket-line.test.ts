import { describe, expect, it } from 'vitest';
import { createMemoryInProcess } from '../../src/memory/memory-in-process.ts';
import { boltLogger } from '../../src/slack/bolt-logger.ts';
import { buildApp } from '../../src/slack/build-app.ts';
import { createSocketLine } from '../../src/slack/socket-line.ts';
import { fakeAsk } from './fake-ask.ts';
import { type Scene, silent, startScene } from './harness.ts';
import { repliesOf } from './observe.ts';

/** Starts the app, breaks its connection, and tells how many milliseconds it was away. */
async function away(scene: Scene, drop: { abrupt?: boolean; linger?: boolean }): Promise<number> {
  const { workspace } = scene;
  const started = Date.now();
  workspace.dropSocket(drop);
  workspace.post({ channel: 'newsroom', user: 'alice', text: workspace.typed('@onrecord how many?') });
  await workspace.waitFor(() => workspace.connections() === 0);
  await workspace.waitFor(() => workspace.connections() === 1, 20_000);
  return Date.now() - started;
}

describe('over Socket Mode', () => {
  it.each([
    ['renewed', {}],
    ['renewed while Slack leaves the old one open', { linger: true }],
    ['cut', { abrupt: true }],
  ])(
    'a connection that is %s is back within three seconds, and nothing is lost or doubled',
    async (_, drop) => {
      const scene = await startScene('socket', { workspace: { retryDelaysMs: [500, 1_000, 1_000, 1_000] } });
      try {
        expect(await away(scene, drop)).toBeLessThan(3_000);
        expect(await repliesOf(scene, 'newsroom', 1)).toHaveLength(1);
      } finally {
        await scene.close();
      }
    },
    15_000,
  );

  it('the calls of the app keep their own retry policy', async () => {
    const logger = boltLogger(silent);
    const watch = { startTimeoutMs: 1_000, graceMs: 1_000, onLost: () => {} };
    const slackApiUrl = 'http://127.0.0.1:1/api/';
    const { receiver } = createSocketLine({ appToken: 'xapp-1', slackApiUrl, logger, ...watch });
    const memory = await createMemoryInProcess();
    const { app } = buildApp({ ask: fakeAsk, memory, receiver, botToken: 'xoxb-1', slackApiUrl, log: silent });
    expect(app.webClientOptions.retryConfig).toEqual({ retries: 0 });
    expect(app.webClientOptions.timeout).toBeGreaterThan(0);
  });
});
