import type { z } from 'zod';
import type { Fault } from '../errors.ts';
import { describeIssue } from './describe-issue.ts';
import type { Keys, YamlFile } from './read-yaml.ts';
import { valueAt } from './value-at.ts';

/** A fault at a part of a YAML file. */
export function faultAt(file: YamlFile, keys: Keys, problem: string, remedy: string): Fault {
  return { path: file.path, ...file.at(keys), problem, remedy };
}

/** The file's data when it fits the schema; else nothing, and a fault for each thing that does not fit. */
export function checkSchema<T extends z.ZodType>(schema: T, file: YamlFile, faults: Fault[]): z.output<T> | undefined {
  const result = schema.safeParse(file.value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    for (const { keys, problem, remedy, onKey } of describeIssue(issue, file.value, schema)) {
      const place = onKey ? file.keyAt(keys) : file.at(keys);
      faults.push({ path: file.path, ...place, problem, remedy });
    }
  }
  return undefined;
}

/** An entry of a list in a YAML file, and the way to it. */
export interface Entry<T> {
  keys: [list: string, index: number];
  data: T;
}

/** Those entries of a list that fit the schema, so that one faulty entry does not hide what is wrong with the others. */
export function soundEntries<T extends z.ZodType>(schema: T, file: YamlFile, list: string): Entry<z.output<T>>[] {
  return rawEntries(file, list).flatMap((raw, index) => {
    const result = schema.safeParse(raw);
    return result.success ? [{ keys: [list, index] as [string, number], data: result.data }] : [];
  });
}

/** The ids of a list as written, faulty entries included. */
export function writtenIds(file: YamlFile, list: string): { id: string; index: number }[] {
  return rawEntries(file, list).flatMap((raw, index) => {
    const id = valueAt(raw, ['id']);
    return typeof id === 'string' ? [{ id, index }] : [];
  });
}

function rawEntries(file: YamlFile, list: string): unknown[] {
  const entries = valueAt(file.value, [list]);
  return Array.isArray(entries) ? entries : [];
}
