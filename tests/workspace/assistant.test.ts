import { webApi } from '@slack/bolt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorkspace } from '../../src/workspace/start-workspace.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { quietLogger } from './quiet-logger.ts';

let workspace: Workspace;
let client: webApi.WebClient;

beforeAll(async () => {
  workspace = await startWorkspace({ retryDelaysMs: [] });
  client = new webApi.WebClient(workspace.tokens.bot, { slackApiUrl: workspace.apiUrl, logger: quietLogger });
});
afterAll(() => workspace.close());

async function errorOf(call: Promise<unknown>): Promise<unknown> {
  const error: unknown = await call.catch((reason: unknown) => reason);
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : error;
}

describe('the agent’s surfaces', () => {
  it('show a status in a thread, by its parent’s ts only', async () => {
    const channel_id = workspace.dm('alice').id;
    const parent = workspace.post({ channel: '@alice', user: 'alice', text: 'question' });
    const reply = workspace.post({ channel: '@alice', user: 'alice', text: 'more', thread_ts: parent.ts });
    await client.assistant.threads.setStatus({ channel_id, thread_ts: parent.ts, status: 'is reading' });
    expect(workspace.assistant('@alice', parent.ts)).toMatchObject({ status: 'is reading' });
    const wrong = client.assistant.threads.setStatus({ channel_id, thread_ts: reply.ts, status: 'is reading' });
    expect(await errorOf(wrong)).toBe('invalid_thread_ts');
  });

  it('pin up to four prompts to the conversation', async () => {
    const channel_id = workspace.dm('bob').id;
    const prompt = { title: 'Who said it?', message: 'Who said it?' };
    const prompts: [typeof prompt, ...(typeof prompt)[]] = [prompt, prompt, prompt, prompt];
    await client.assistant.threads.setSuggestedPrompts({ channel_id, prompts });
    expect(workspace.assistant('@bob')?.prompts).toHaveLength(4);
    const five = client.assistant.threads.setSuggestedPrompts({ channel_id, prompts: [...prompts, prompt] });
    expect(await errorOf(five)).toBe('invalid_arguments');
  });
});
