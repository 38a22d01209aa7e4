import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openMemory } from '../../src/memory/open-memory.ts';
import { posting } from '../memory/contract/ledger-contract.ts';

const url = `file:${join(mkdtempSync(join(tmpdir(), 'on-record-forget-')), 'memory.db')}`;

function forget(databaseUrl: string, ...args: string[]) {
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/forget.ts', ...args], {
    env,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

it('npm run forget removes a person, and says from where', { timeout: 30_000 }, async () => {
  const memory = await openMemory(url);
  const id = await memory.ledger.intend(posting({ askId: 'a', user: 'U1', channel: 'U1' }));
  await memory.ledger.posted(id, '1.2');
  await memory.close();
  expect(forget(url, '--user', 'U1')).toEqual({ status: 0, output: 'U1: ledger: 1 row\n' });
  expect(forget(url, '--user', 'U1')).toEqual({ status: 0, output: 'U1: nothing was kept\n' });
  const after = await openMemory(url);
  expect(JSON.stringify(await after.ledger.byAsk('a'))).not.toContain('U1');
  await after.close();
});

it.each([
  ['nobody', url, [], /needs Slack's id/],
  ['a name', url, ['--user', 'alice'], /needs Slack's id/],
  ['no such database', 'mysql://x', ['--user', 'U1'], /DATABASE_URL/],
])('npm run forget with %s ends with 2 and what to do', { timeout: 30_000 }, (_, databaseUrl, args, message) => {
  const { status, output } = forget(databaseUrl, ...args);
  expect(status).toBe(2);
  expect(output).toMatch(message);
});
