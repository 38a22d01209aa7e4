import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Fault } from '../errors.ts';
import { faultOfPath } from './fault-of-path.ts';

/** Reads a file exactly as it stands on disk. A file that is missing, unreadable or not UTF-8 becomes a fault and no text. */
export function readText(path: string, faults: Fault[]): string | undefined {
  const fault = (problem: string, remedy: string) => {
    faults.push(faultOfPath(path, problem, remedy));
    return undefined;
  };
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'ENOENT'
      ? fault('the file is missing', `write ${basename(path)}`)
      : fault(`the file cannot be read (${String(code ?? error)})`, 'make it a readable text file');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return fault('the file is not UTF-8', 'save it as UTF-8');
  }
}
