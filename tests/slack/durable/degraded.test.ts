import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { StateChange } from '../../../src/memory/forgiving/create-circuit.ts';
import type { Memory } from '../../../src/memory/memory.ts';
import { openMemory } from '../../../src/memory/open-memory.ts';
import { startMemory } from '../../../src/memory/start-memory.ts';
import { type Scene, startScene } from '../harness.ts';
import { repliesOf } from '../observe.ts';

const healthSchema = z.object({
  ok: z.boolean(),
  memory: z.object({ ok: z.boolean(), problem: z.string().optional() }),
});

let folder: string;
let path: string;
let memory: Memory;
let scene: Scene;
let changes: StateChange[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on-record-degraded-'));
  path = join(folder, 'memory.db');
});
afterEach(async () => {
  await scene.close();
  await memory.close();
  await rm(folder, { recursive: true });
});

async function start(): Promise<void> {
  changes = [];
  memory = await startMemory(`file:${path}`, {
    ...{ patienceMs: 50, retryMs: 0, report: (change) => changes.push(change) },
  });
  scene = await startScene('http', { memory });
}

async function health(): Promise<z.infer<typeof healthSchema>> {
  const response = await fetch(new URL('/healthz', scene.requestUrl));
  expect(response.status).toBe(200);
  return healthSchema.parse(await response.json());
}

/** Asks in direct messages, and has the reply. */
async function expectAnswered(count: number): Promise<void> {
  scene.workspace.post({ channel: '@alice', user: 'alice', text: `how many of lot ${count}?` });
  expect(await repliesOf(scene, '@alice', count)).toHaveLength(count);
}

async function expectInLedger(count: number): Promise<void> {
  const reading = await openMemory(`file:${path}`);
  for (const { ts } of await repliesOf(scene, '@alice', count)) {
    expect(await reading.ledger.byMessage(scene.workspace.dm('alice').id, ts)).toMatchObject({
      state: 'posted',
      kind: 'direct',
    });
  }
  await reading.close();
}

describe('the app without its database', () => {
  it('answers while it is locked, says so on /healthz, and has written everything down when it is free again', async () => {
    await start();
    await expectAnswered(1);
    const other = new Libsql(path);
    other.exec('begin exclusive');
    await expectAnswered(2);
    expect(await health()).toMatchObject({
      ok: true,
      memory: { ok: false, problem: expect.stringContaining('locked') },
    });
    other.exec('rollback');
    other.close();
    expect(await health()).toMatchObject({ ok: true, memory: { ok: true } });
    await expectAnswered(3);
    expect(changes.map(({ state }) => state)).toEqual(['degraded', 'recovered']);
    await expectInLedger(3);
  });

  it('answers when it is taken away, and goes on in a new one', async () => {
    await start();
    await expectAnswered(1);
    await rm(folder, { recursive: true });
    await health();
    await expectAnswered(2);
    expect(await health()).toMatchObject({ ok: true, memory: { ok: true } });
    await expectAnswered(3);
  });

  it('answers when a newer version has written it, and leaves it as it is', async () => {
    const newer = await openMemory(`file:${path}`);
    await newer.close();
    const database = new Libsql(path);
    database.exec("insert into on_record_migrations (name, timestamp) values ('9999-of-tomorrow', '2099-01-01')");
    await start();
    await expectAnswered(1);
    expect(await health()).toMatchObject({
      ok: true,
      memory: { ok: false, problem: expect.stringContaining('newer version') },
    });
    expect(database.prepare('select * from ledger').all()).toEqual([]);
    database.close();
  });
});
