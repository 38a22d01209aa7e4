import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Reads a Slack app manifest, YAML or JSON. Throws when there is no such file or it cannot be parsed. */
export function loadManifest(path: string): unknown {
  return parse(readFileSync(path, 'utf8'));
}
