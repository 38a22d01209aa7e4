import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startPostgres } from '../../memory/start-postgres.ts';
import { replies } from '../observe.ts';
import { deliverToBoth, startTwoApps } from './two-apps.ts';

async function expectEachAnsweredOnce(databaseUrl: string, questions: number): Promise<void> {
  const two = await startTwoApps(databaseUrl, questions);
  try {
    await deliverToBoth(two);
    const asked = replies(two.workspace, 'newsroom').map(({ text }) => /lot \d+/.exec(text)?.[0]);
    expect(two.changes).toEqual([]);
    expect(new Set(asked).size).toBe(questions);
    expect(asked).toHaveLength(questions);
  } finally {
    await two.close();
  }
}

it('two apps on one SQLite file answer each question once between them', { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'on-record-two-'));
  await expectEachAnsweredOnce(`file:${join(folder, 'memory.db')}`, 200);
  await rm(folder, { recursive: true });
});

it('two apps on one PostgreSQL answer each of 1,000 questions once between them', { timeout: 120_000 }, async () => {
  const server = await startPostgres();
  try {
    await expectEachAnsweredOnce(await server.createDatabase(), 1_000);
  } finally {
    await server.remove();
  }
});
