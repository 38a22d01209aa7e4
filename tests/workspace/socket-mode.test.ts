import type { App } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorkspace } from '../../src/workspace/start-workspace.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { startSocketApp } from './start-bolt.ts';

let workspace: Workspace;
let app: App | undefined;

beforeEach(async () => {
  workspace = await startWorkspace({ retryDelaysMs: [0, 20, 40], ackTimeoutMs: 500 });
});
afterEach(async () => {
  await app?.stop();
  await workspace.close();
});

describe('a Bolt app over Socket Mode', () => {
  it('receives a mention as app_mention and as message, and its reply lands in the thread', async () => {
    const seen: string[] = [];
    app = await startSocketApp(workspace, (bolt) => {
      bolt.event('app_mention', async ({ event, say }) => {
        seen.push(`app_mention ${event.ts}`);
        await say({ text: 'Hello', thread_ts: event.ts });
      });
      bolt.message(async ({ message }) => {
        seen.push(`message ${message.ts}`);
      });
    });
    const text = `<@${workspace.app.botUserId}> hello`;
    const asked = workspace.post({ channel: 'newsroom', user: 'alice', text });
    const thread = await workspace.waitFor(() => {
      const messages = workspace.thread('newsroom', asked.ts);
      return messages.length > 1 && messages;
    });
    expect(thread.map((message) => message.text)).toEqual([text, 'Hello']);
    expect(thread[1]).toMatchObject({ thread_ts: asked.ts, bot_id: workspace.app.botId, parent_user_id: asked.user });
    expect(seen.toSorted()).toEqual([`app_mention ${asked.ts}`, `message ${asked.ts}`]);
    const ids = workspace.events().map(({ event_id }) => event_id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
