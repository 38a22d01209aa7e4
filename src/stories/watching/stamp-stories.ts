import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { storySlugs } from '../story-slugs.ts';

const FILES = ['article.txt', 'story.yml', 'sources.yml', 'facts.yml'];

/** How the files of each story stand on disk, by slug: another stamp after anything was written, moved or removed. Reads no file. */
export function stampStories(storiesDir: string): ReadonlyMap<string, string> {
  const slugs = existsSync(storiesDir) ? storySlugs(storiesDir) : [];
  return new Map(slugs.map((slug) => [slug, FILES.map((name) => stampOf(join(storiesDir, slug, name))).join(' ')]));
}

/** The keys under which two maps do not have the very same, in order; those that only one of them has are among them. */
export function changedSlugs<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((slug) => before.get(slug) !== after.get(slug))
    .sort();
}

function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.ino}:${stat.size}:${stat.mtimeMs}:${stat.ctimeMs}` : 'none';
}
