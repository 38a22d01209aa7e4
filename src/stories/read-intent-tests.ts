import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Fault } from '../errors.ts';
import { checkSchema } from './check-schema.ts';
import { faultOfPath } from './fault-of-path.ts';
import { type IntentTest, intentTestSchema } from './intent-test-schema.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';
import { yamlFiles } from './yaml-files.ts';

/** One test file as read; `data` is absent when it does not fit the schema, `file` when it is no YAML. */
export interface DraftIntentTest {
  id: string;
  path: string;
  file: YamlFile | undefined;
  data: IntentTest | undefined;
}

/** Reads every test file of a folder, by file name. A folder that is not there is a fault. */
export function readIntentTests(folder: string, faults: Fault[]): DraftIntentTest[] {
  if (!existsSync(folder)) {
    faults.push(faultOfPath(folder, 'there is no such folder', 'make it, or name another'));
    return [];
  }
  return yamlFiles(folder).map((name) => {
    const path = join(folder, name);
    const file = readYaml(path, faults);
    return { id: basename(name, '.yml'), path, file, data: file && checkSchema(intentTestSchema, file, faults) };
  });
}
