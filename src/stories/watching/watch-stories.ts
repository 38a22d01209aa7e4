import { watch } from 'chokidar';
import type { DataError } from '../../errors.ts';
import type { Change } from '../changes/change-schema.ts';
import type { Library } from '../story.ts';
import { reloadStories } from './reload-stories.ts';
import { settle } from './settle.ts';
import { changedSlugs, stampStories } from './stamp-stories.ts';

export interface WatchOptions {
  storiesDir: string;
  /** The library as loaded from there. */
  library: Library;
  /**
   * Called with each next library: whole, and sound. When it throws or rejects, the same stories are read again with the next change;
   * what changes before it has resolved is read after that.
   */
  onSwap: (library: Library, changes: Change[]) => void | Promise<void>;
  /** Called with all faults of a story whose files were changed; its last good version stays. */
  onRefused: (slug: string, error: DataError) => void;
  /** Called with whatever else goes wrong, such as a folder that cannot be read; watching goes on. */
  onError: (error: unknown) => void;
  /** So long nothing may be written before the files are read, in milliseconds: saves closer together are one swap. */
  quietMs?: number;
  /** Files that are written all the time are read at least this often. */
  longestMs?: number;
  /** How often to look for changes that the system did not tell of. */
  lookMs?: number;
}

export interface StoryWatch {
  /** Settled when the watcher hears of changes; what changed since the library was loaded is read then too. */
  ready: Promise<void>;
  close: () => Promise<void>;
}

/**
 * Watches the folder of stories. Stories added, changed and removed are swapped in when their files have come to rest, all of them
 * at once, each checked as a whole. Keeps the process alive until it is closed.
 */
export function watchStories(options: WatchOptions): StoryWatch {
  const { storiesDir, onSwap, onRefused, onError, quietMs = 1_000, longestMs = 10_000, lookMs = 3_000 } = options;
  let { library } = options;
  // None is read yet: a story may have changed between its loading and this.
  let read: ReadonlyMap<string, string> = new Map(library.stories.map(({ slug }) => [slug, '']));
  let seen = read;
  let open: string[] = [];

  const swap = async () => {
    // Taken before the files are read: what is written meanwhile makes for another stamp, and is read next time.
    const stamps = stampStories(storiesDir);
    open = [...new Set([...open, ...changedSlugs(read, stamps)])];
    read = stamps;
    seen = stamps;
    const next = reloadStories(library, storiesDir, open);
    for (const { slug, error } of next.refused) onRefused(slug, error);
    if (next.library !== library) await onSwap(next.library, next.changes);
    library = next.library;
    open = [];
  };
  let swapping = Promise.resolve();
  const settling = settle(
    () => {
      swapping = swapping.then(swap).catch(onError);
    },
    quietMs,
    longestMs,
  );

  // Events only say that it is time to look; the stamps say what changed. A watcher loses folders that are replaced, and hears
  // nothing from file systems of other machines: for those there is the timer.
  const watcher = watch(storiesDir, { ignoreInitial: true, depth: 1 });
  watcher.on('all', settling.touch).on('error', onError);
  const look = () => {
    try {
      const stamps = stampStories(storiesDir);
      if (changedSlugs(seen, stamps).length > 0) settling.touch();
      seen = stamps;
    } catch (error) {
      onError(error);
    }
  };
  const timer = setInterval(look, lookMs);
  const ready = new Promise<void>((resolve) => watcher.once('ready', resolve));
  return {
    ready: ready.then(settling.touch),
    close: async () => {
      clearInterval(timer);
      settling.cancel();
      await watcher.close();
      await swapping;
    },
  };
}
