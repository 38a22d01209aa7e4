import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMemory } from '../../src/memory/open-memory.ts';

const folder = mkdtempSync(join(tmpdir(), 'gaps-'));
const DATABASE_URL = `file:${join(folder, 'memory.db')}`;

function gaps(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/gaps.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL },
  });
  return { status, stdout, stderr };
}

describe('npm run gaps', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    const memory = await openMemory(DATABASE_URL);
    const where = { outcome: 'not_in_story', channel: 'C1', user: 'U1', nearest: [] };
    const asked = ['price of a ticket', 'ticket price?', 'who paints the hulls'];
    for (const [at, question] of asked.entries())
      await memory.unanswered.add({ askId: String(at), question, story: 'harbour', ...where });
    const id = await memory.unanswered.add({ askId: 'settled', question: 'when is lunch', story: 'harbour', ...where });
    await memory.unanswered.resolve(id, { by: 'U1', how: 'proposed' });
    await memory.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('lists open questions by frequency, and those of one story', () => {
    const { status, stdout, stderr } = gaps();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^ {3}2 {2}\d{4}-\d\d-\d\d {2}harbour {2}.*ticket.*\n {3}1 .*hulls\n2 open questions\n$/);
    expect(gaps('--story', 'bridge').stdout).toBe('0 open questions\n');
  });

  it('prints one group a line with --json', () => {
    const lines = gaps('--json').stdout.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).count)).toEqual([2, 1]);
  });

  it('ends with 2 for an option it does not know', () => {
    expect(gaps('--loud').status).toBe(2);
  });
});
