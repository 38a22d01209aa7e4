import { readdirSync } from 'node:fs';

/** The names of the folders that hold a story each, in order; hidden folders hold none. Throws when there is no such folder. */
export function storySlugs(storiesDir: string): string[] {
  return readdirSync(storiesDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}
