import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import Libsql from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openMemory } from '../../src/memory/open-memory.ts';

const SCRIPT = fileURLToPath(new URL('accept-all.ts', import.meta.url));

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on-record-crash-'));
  path = join(folder, 'on-record.db');
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs the script until it ends or has answered `most`, when it is killed; returns what it has answered. */
async function acceptAll(seed: number, count: number, most = Number.POSITIVE_INFINITY): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, `file:${path}`, `${seed}`, `${count}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  const answered: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    answered.push(line);
    if (answered.length === most) child.kill('SIGKILL');
  }
  expect(await closed).toEqual(most < count ? [null, 'SIGKILL'] : [0, null]);
  return answered;
}

async function expectKept(answered: readonly string[]): Promise<void> {
  const connection = new Libsql(path);
  expect(connection.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  connection.close();
  const memory = await openMemory(`file:${path}`);
  for (const n of answered) {
    expect(await memory.ledger.byAsk(n)).toMatchObject([{ state: 'posted', ts: `10.${n}` }]);
    expect(await memory.inbox.accept({ keys: [`message ${n}`], kind: 'message', payload: n })).toEqual({
      kind: 'seen',
    });
  }
  await memory.close();
}

describe('a SQLite file', { timeout: 60_000 }, () => {
  it('is whole when the process that writes to it is killed, and the next takes up where it was', async () => {
    const before = await acceptAll(1, 300, 100);
    await expectKept(before);
    const after = await acceptAll(2, 300);
    expect(new Set([...before, ...after]).size).toBe(before.length + after.length);
    // One may have been accepted and not answered: that is in the inbox.
    expect(before.length + after.length).toBeGreaterThanOrEqual(299);
    await expectKept([...before, ...after]);
  });

  it('is shared by two processes that answer each question once between them', async () => {
    const [one, two] = await Promise.all([acceptAll(1, 200), acceptAll(2, 200)]);
    expect([...one, ...two].sort()).toEqual(Array.from({ length: 200 }, (_, n) => `${n}`).sort());
    await expectKept([...one, ...two]);
  });
});
