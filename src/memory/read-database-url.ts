import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigError } from '../errors.ts';

/** Where a database is. */
export type DatabaseAddress = { kind: 'sqlite'; path: string } | { kind: 'postgres'; url: string };

/** What `DATABASE_URL` means when it is not set. */
export const DEFAULT_DATABASE_URL = 'file:.data/on-record.db';

const FORMS = 'write file: and a path, such as file:.data/on-record.db, or postgres://user:password@host:5432/database';

/** Reads `DATABASE_URL`. Throws ConfigError, without the address itself, for there may be a password in it. */
export function readDatabaseUrl(url: string): DatabaseAddress {
  if (url.startsWith('file:')) return { kind: 'sqlite', path: filePath(url) };
  if (/^postgres(ql)?:\/\//.test(url)) return { kind: 'postgres', url: checkedUrl(url) };
  throw new ConfigError(`DATABASE_URL is neither a file nor a PostgreSQL server: ${FORMS}.`);
}

function filePath(url: string): string {
  const path = url.slice('file:'.length);
  if (path === '' || /[?#]/.test(path)) throw new ConfigError(`DATABASE_URL names no file: ${FORMS}.`);
  if (path.startsWith('//') && !path.startsWith('///')) {
    throw new ConfigError('DATABASE_URL: after file: write a path, or three slashes and a whole path.');
  }
  const whole = path.startsWith('///') ? fileURLToPath(url) : resolve(path);
  if (path.endsWith('/') || isFolder(whole)) {
    throw new ConfigError(`DATABASE_URL: ${whole} is a folder; write the path of a file in it.`);
  }
  return whole;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // Whether a file can be made there is for the opening to find out.
    return false;
  }
}

function checkedUrl(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const host = parsed && (parsed.hostname || parsed.searchParams.get('host'));
  // What stands after an unescaped sign of the password is taken for a path.
  if (!host || `${parsed.pathname}${parsed.search}${parsed.hash}`.includes('@')) {
    throw new ConfigError(
      'DATABASE_URL cannot be read: write postgres://user:password@host:5432/database, and in the password %23 for #, ' +
        '%2F for /, %3F for ?, %40 for @ and %25 for %.',
    );
  }
  return url;
}
