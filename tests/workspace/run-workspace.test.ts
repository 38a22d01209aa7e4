import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { webApi } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort } from '../slack/harness.ts';
import { quietLogger } from './quiet-logger.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ended: (() => void)[] = [];
afterEach(() => {
  for (const end of ended.splice(0)) end();
});

function run(...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/workspace/run-workspace.ts', ...args], { cwd: ROOT });
  ended.push(() => child.kill('SIGKILL'));
  return child;
}

describe('npm run workspace', { timeout: 20_000 }, () => {
  it('prints the page and what an app needs, and ends with 0 when it is told to', async () => {
    const child = run('--port', '0');
    const printed = new Map<string, string>();
    let address = '';
    for await (const line of createInterface({ input: child.stdout })) {
      const [, name = '', value = ''] = /^(SLACK_\w+)=(.+)$/.exec(line) ?? [];
      printed.set(name, value);
      address ||= /http:\S+token=\S+/.exec(line)?.[0] ?? '';
      if (name === 'SLACK_API_URL') break;
    }
    expect([...printed.keys()].filter(Boolean)).toEqual(['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_API_URL']);
    const slackApiUrl = printed.get('SLACK_API_URL') ?? '';
    const client = new webApi.WebClient(printed.get('SLACK_BOT_TOKEN'), { slackApiUrl, logger: quietLogger });
    expect(await client.auth.test()).toMatchObject({ ok: true, team: 'Newsroom' });
    expect((await fetch(address)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  it('with --request-url calls the app there as soon as it answers', async () => {
    const port = await freePort();
    const child = run('--port', '0', '--request-url', `http://127.0.0.1:${port}/slack/events`);
    const printed = new Map<string, string>();
    for await (const line of createInterface({ input: child.stdout })) {
      const [, name = '', value = ''] = /^(SLACK_\w+)=(.+)$/.exec(line) ?? [];
      printed.set(name, value);
      if (name === 'SLACK_API_URL') break;
    }
    const secret = printed.get('SLACK_SIGNING_SECRET') ?? '';
    const called = new Promise<boolean>((resolve) => {
      const app = createServer(async (request, response) => {
        const body = String(await text(request));
        const stamp = String(request.headers['x-slack-request-timestamp']);
        const expected = `v0=${createHmac('sha256', secret).update(`v0:${stamp}:${body}`).digest('hex')}`;
        response.end(body);
        resolve(request.headers['x-slack-signature'] === expected);
      });
      app.listen(port, '127.0.0.1');
      ended.push(() => app.close());
    });
    expect(await called).toBe(true);
  });

  it.each([
    [['--manifest', 'nowhere.yml'], /nowhere\.yml.*--manifest/s],
    [['--colour', 'blue'], /--colour.*--manifest/s],
  ])('with %j ends with 2 and how it is used', async (args, message) => {
    const child = run(...args);
    let output = '';
    child.stderr.on('data', (data) => {
      output += data;
    });
    expect((await once(child, 'close'))[0]).toBe(2);
    expect(output).toMatch(message);
  });
});
