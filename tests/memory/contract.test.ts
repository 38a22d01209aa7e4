import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import type { Memory } from '../../src/memory/memory.ts';
import { createMemoryInProcess } from '../../src/memory/memory-in-process.ts';
import { openMemory } from '../../src/memory/open-memory.ts';
import { correctionsContract } from './contract/corrections-contract.ts';
import { inboxContract } from './contract/inbox-contract.ts';
import { ledgerContract } from './contract/ledger-contract.ts';
import { peopleContract } from './contract/people-contract.ts';
import { revisionsContract } from './contract/revisions-contract.ts';
import { serverContract } from './contract/server-contract.ts';
import { sharedContract } from './contract/shared-contract.ts';
import type { SharedPlace, SharedSubject, Subject } from './contract/subject.ts';
import { upkeepContract } from './contract/upkeep-contract.ts';
import { valuesContract } from './contract/values-contract.ts';
import { type PostgresServer, startPostgres } from './start-postgres.ts';

let server: PostgresServer;
let folder: string;
let files = 0;
const opened: Memory[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on-record-memory-'));
  server = await startPostgres();
}, 60_000);
afterEach(async () => {
  await Promise.all(opened.splice(0).map((memory) => memory.close()));
});
afterAll(async () => {
  await server.remove();
  await rm(folder, { recursive: true });
});

async function keep(memory: Promise<Memory>): Promise<Memory> {
  opened.push(await memory);
  return memory;
}

const inProcess: Subject = {
  place: async () => ({ open: (options) => keep(createMemoryInProcess(options)) }),
};

async function filePlace(): Promise<SharedPlace> {
  files += 1;
  const path = join(folder, 'deep', `${files}.db`);
  const url = `file:${path}`;
  return {
    url,
    open: (options) => keep(openMemory(url, options)),
    async run(statement) {
      const connection = new Libsql(path);
      connection.exec(statement);
      connection.close();
    },
  };
}
const sqlite: SharedSubject = { place: filePlace, emptyPlace: filePlace };

const serverPlace = (url: string): SharedPlace => ({
  url,
  open: (options) => keep(openMemory(url, options)),
  run: (statement) => server.run(url, `set search_path to on_record; ${statement}`),
});
const postgres: SharedSubject = {
  place: async () => serverPlace(await server.emptyDatabase()),
  emptyPlace: async () => serverPlace(await server.createDatabase()),
};

describe.each([
  ['in the process', inProcess],
  ['in a SQLite file', sqlite],
  ['in PostgreSQL', postgres],
])('a memory %s', { timeout: 30_000 }, (_, subject) => {
  inboxContract(subject);
  ledgerContract(subject);
  correctionsContract(subject);
  revisionsContract(subject);
  peopleContract(subject);
  valuesContract(subject);
  upkeepContract(subject);
});

describe.each([
  ['in a SQLite file', sqlite],
  ['in PostgreSQL', postgres],
])('a memory %s', { timeout: 30_000 }, (_, subject) => {
  sharedContract(subject);
});

serverContract(() => server);
