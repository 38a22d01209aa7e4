import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** A file of the repository: its path from the root and its text. */
export interface SourceFile {
  path: string;
  text: string;
}

/** An import as written; `to` is a path from the root for a file of ours, else the name of the package or node module. */
export interface Import {
  from: string;
  to: string;
  own: boolean;
  typeOnly: boolean;
}

/** All files of a folder with one of these endings, in whatever depth. */
export function sourceFiles(folder: string, endings: readonly string[]): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .map((name) => join(folder, name))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

const STATEMENT = /^(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'|\bimport\(?\s*'([^']+)'/gm;

/** Every static, re-exporting, bare and dynamic import of a file. */
export function importsOf({ path, text }: SourceFile): Import[] {
  return [...text.matchAll(STATEMENT)].map(([, type, from, bare]) => {
    const name = from ?? bare ?? '';
    const own = name.startsWith('.');
    const [scope = '', rest] = name.split('/');
    const packageName = name.startsWith('@') ? `${scope}/${rest}` : scope;
    return {
      from: path,
      to: own ? normalize(join(dirname(path), name)) : packageName,
      own,
      typeOnly: type !== undefined,
    };
  });
}

/** The folder of `src` a file is in, or its own name when it stands in `src` itself. */
export function folderOf(path: string): string {
  return path.split('/')[1] ?? '';
}
