import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openMemory } from '../../src/memory/open-memory.ts';
import { readDatabaseUrl } from '../../src/memory/read-database-url.ts';

describe('DATABASE_URL', () => {
  it.each([
    ['file:.data/on-record.db', resolve('.data/on-record.db')],
    ['file:/var/lib/on-record.db', '/var/lib/on-record.db'],
    ['file:///var/lib/on%20record.db', '/var/lib/on record.db'],
    ['file:on record.db', resolve('on record.db')],
  ])('%s is a SQLite file', (url, path) => {
    expect(readDatabaseUrl(url)).toEqual({ kind: 'sqlite', path });
  });

  it.each([
    'postgres://desk:secret@db.example.org/on_record',
    'postgresql://desk:p%40ss%23%2F@localhost:5433/on_record?sslmode=disable',
    'postgres:///on_record?host=/var/run/postgresql',
  ])('%s is a PostgreSQL server', (url) => {
    expect(readDatabaseUrl(url)).toEqual({ kind: 'postgres', url });
  });

  it.each([
    ['another database', 'mysql://desk:secret@localhost/on_record', 'neither a file nor a PostgreSQL server'],
    ['a path without file:', '.data/secret.db', 'write file: and a path'],
    ['nothing after file:', 'file:', 'names no file'],
    ['what SQLite calls memory', 'file:x.db?mode=memory', 'names no file'],
    ['two slashes', 'file://data/x.db', 'three slashes'],
    ['a folder that is there', `file:${tmpdir()}`, 'is a folder'],
    ['a folder that is not', 'file:.data/', 'is a folder'],
    ['# in the password', 'postgres://desk:se#cret@localhost/on_record', '%23 for #'],
    ['/ in the password', 'postgres://desk:12/secret@localhost/on_record', '%2F for /'],
    ['? in the password', 'postgres://desk:12?secret@localhost/on_record', '%3F for ?'],
    ['no host', 'postgres:///on_record', 'postgres://user:password@host:5432/database'],
    ['a port that is none', 'postgres://desk:secret@localhost:port/on_record', 'cannot be read'],
  ])('with %s is refused with what to write, and the password is not told', async (_, url, words) => {
    const error = await openMemory(url).catch((error: unknown) => error);
    expect(error).toMatchObject({ name: 'ConfigError', message: expect.stringMatching(/^DATABASE_URL/) });
    expect(error).toHaveProperty('message', expect.stringContaining(words));
    expect(error).not.toHaveProperty('message', expect.stringContaining('secret'));
    expect(error).not.toHaveProperty('cause');
  });
});
