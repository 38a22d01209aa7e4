import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startPostgres } from '../../memory/start-postgres.ts';
import { replies } from '../observe.ts';
import { deliverToBoth, startTwoApps } from './two-apps.ts';

const EVENTS = 200;

async function expectEachAnsweredOnce(databaseUrl: string): Promise<void> {
  const two = await startTwoApps(databaseUrl, EVENTS);
  try {
    await deliverToBoth(two);
    const asked = replies(two.workspace, 'newsroom').map(({ text }) => /lot \d+/.exec(text)?.[0]);
    expect(two.changes).toEqual([]);
    expect(new Set(asked).size).toBe(EVENTS);
    expect(asked).toHaveLength(EVENTS);
  } finally {
    await two.close();
  }
}

it('two apps on one SQLite file answer each question once between them', { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'on-record-two-'));
  await expectEachAnsweredOnce(`file:${join(folder, 'memory.db')}`);
  await rm(folder, { recursive: true });
});

it('two apps on one PostgreSQL answer each question once between them', { timeout: 120_000 }, async () => {
  const server = await startPostgres();
  try {
    await expectEachAnsweredOnce(await server.createDatabase());
  } finally {
    await server.remove();
  }
});
