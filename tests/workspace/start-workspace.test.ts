import { describe, expect, it } from 'vitest';
import { startWorkspace } from '../../src/workspace/start-workspace.ts';

describe('startWorkspace', () => {
  it('listens on this machine only, on a port of its own, with tokens of its own', async () => {
    const [one, two] = await Promise.all([startWorkspace(), startWorkspace()]);
    expect(one.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(one.url).not.toBe(two.url);
    expect(one.tokens).toEqual({
      bot: expect.stringMatching(/^xoxb-\d+-\d+-\w+$/),
      app: expect.stringMatching(/^xapp-1-A\w+-\d+-\w+$/),
      signingSecret: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(one.tokens.bot).not.toBe(two.tokens.bot);
    await Promise.all([one.close(), two.close()]);
  });

  it('says when the port is taken', async () => {
    const first = await startWorkspace();
    await expect(startWorkspace({ port: Number(new URL(first.url).port) })).rejects.toThrow('EADDRINUSE');
    await first.close();
  });

  it('leaves other paths to the given handler, and answers 404 where that declines', async () => {
    const workspace = await startWorkspace({
      serve: (request, response) => {
        if (request.url !== '/page') return false;
        response.end('a page');
        return true;
      },
    });
    expect(await (await fetch(`${workspace.url}/page`)).text()).toBe('a page');
    expect((await fetch(`${workspace.url}/other`)).status).toBe(404);
    await workspace.close();
  });

  it('has the people and channels it was given', async () => {
    const channels = [{ name: 'night-desk', private: true, members: ['dana'] }];
    const workspace = await startWorkspace({ users: ['dana', 'eli'], channels, appName: 'On The Line' });
    const { members, kind } = workspace.channel('night-desk');
    expect([...members]).toEqual([workspace.user('dana').id, workspace.app.botUserId]);
    expect(kind).toBe('group');
    expect(workspace.user('@ontheline')).toMatchObject({ isBot: true, realName: 'On The Line' });
    await workspace.close();
  });
});
