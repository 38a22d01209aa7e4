import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Fault } from '../errors.ts';
import { checkSchema } from './check-schema.ts';
import { type IntentFile, intentSchema, type Lexicon, lexiconSchema } from './intent-schema.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';
import { textSchema } from './story-schema.ts';
import { yamlFiles } from './yaml-files.ts';

/** One intent file as read; `data` is absent when it does not fit the schema. */
export interface DraftIntent {
  id: string;
  file: YamlFile;
  data: IntentFile | undefined;
}

/** A shared file of the intents folder as read. */
export interface DraftFile<T> {
  file: YamlFile | undefined;
  data: T | undefined;
}

/** The intents folder as read, before the rules across its files are checked. */
export interface DraftIntents {
  intents: DraftIntent[];
  lexicon: DraftFile<Lexicon>;
  replies: DraftFile<Record<string, string>>;
}

const repliesSchema = z.record(z.string(), textSchema);

/** Reads every intent of a folder, by file name, with the lexicon and the fixed wordings; throws when there is no such folder. */
export function readIntents(folder: string, faults: Fault[]): DraftIntents {
  const intents = yamlFiles(folder).flatMap((name) => {
    const file = readYaml(join(folder, name), faults);
    return file ? [{ id: basename(name, '.yml'), file, data: checkSchema(intentSchema, file, faults) }] : [];
  });
  return {
    intents,
    lexicon: readShared(join(folder, '_lexicon.yml'), lexiconSchema, faults),
    replies: readShared(join(folder, '_replies.yml'), repliesSchema, faults),
  };
}

function readShared<T extends z.ZodType>(path: string, schema: T, faults: Fault[]): DraftFile<z.output<T>> {
  const file = readYaml(path, faults);
  return { file, data: file && checkSchema(schema, file, faults) };
}
