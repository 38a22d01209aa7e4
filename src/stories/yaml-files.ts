import { readdirSync } from 'node:fs';

/** The names of a folder's YAML files in order, without those that all the others share (`_name.yml`). */
export function yamlFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yml') && !name.startsWith('_'))
    .sort();
}
