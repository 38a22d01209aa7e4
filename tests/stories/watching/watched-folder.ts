import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { DataError } from '../../../src/errors.ts';
import type { Change } from '../../../src/stories/changes/change-schema.ts';
import { loadLibrary } from '../../../src/stories/load-library.ts';
import type { Library } from '../../../src/stories/story.ts';
import { watchStories } from '../../../src/stories/watching/watch-stories.ts';
import { changed, type Change as TinyChange } from '../tiny-library.ts';

/** What a watch reports. */
export type Report =
  | { kind: 'swap'; library: Library; changes: Change[] }
  | { kind: 'refused'; slug: string; error: DataError }
  | { kind: 'error'; error: unknown };

/** A folder with the tiny library in it, on disk for as long as the test runs. */
export interface TinyFolder {
  storiesDir: string;
  load: () => Library;
  /** Writes the files that the changes change, one after the other; `how` is how an editor saves. */
  save: (changes: TinyChange[], how?: (path: string, text: string) => void) => void;
  write: (path: string, text: string) => void;
  remove: (path: string) => void;
  /** Copies a folder or file within this one. */
  copy: (from: string, to: string) => void;
  move: (from: string, to: string) => void;
}

export function tinyFolder(): TinyFolder {
  const root = mkdtempSync(join(tmpdir(), 'on-record-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [path, text] of Object.entries(changed([]))) write(path, text);
  return {
    storiesDir: join(root, 'stories'),
    load: () => loadLibrary({ storiesDir: join(root, 'stories'), intentsDir: join(root, 'intents') }),
    save: (changes, how = write) => {
      const files = changed(changes);
      for (const path of new Set(changes.map(([one]) => one))) how(path, files[path] ?? '');
    },
    write,
    remove: (path) => rmSync(join(root, path), { recursive: true }),
    copy: (from, to) => cpSync(join(root, from), join(root, to), { recursive: true }),
    move: (from, to) => renameSync(join(root, from), join(root, to)),
  };
}

/** Watches the folder with short waits. Returns once it hears of changes; each call of what it returns waits for the next report. */
export async function watched(
  { storiesDir, load }: TinyFolder,
  {
    library = load(),
    onSwap = () => {},
    quietMs = 120,
  }: { library?: Library; onSwap?: (library: Library) => void; quietMs?: number } = {},
): Promise<() => Promise<Report>> {
  const reports: Report[] = [];
  const waiting: ((report: Report) => void)[] = [];
  const report = (one: Report) => {
    const first = waiting.shift();
    if (first) first(one);
    else reports.push(one);
  };
  const watch = watchStories({
    storiesDir,
    library,
    onSwap: (next, changes) => {
      onSwap(next);
      report({ kind: 'swap', library: next, changes });
    },
    onRefused: (slug, error) => report({ kind: 'refused', slug, error }),
    onError: (error) => report({ kind: 'error', error }),
    quietMs,
    longestMs: 20_000,
    lookMs: 60,
  });
  onTestFinished(watch.close);
  await watch.ready;
  return () => {
    const [first] = reports.splice(0, 1);
    return first ? Promise.resolve(first) : new Promise((resolve) => waiting.push(resolve));
  };
}
