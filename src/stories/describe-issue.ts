import type { z } from 'zod';
import { knownKeys } from './known-keys.ts';
import type { Keys } from './read-yaml.ts';
import { valueAt } from './value-at.ts';

/** What is wrong at a way into the data, and what to write instead. `onKey` is set when the key itself is at fault. */
export interface Complaint {
  keys: Keys;
  problem: string;
  remedy: string;
  onKey?: true;
}

/** An issue of a schema in plain words: one complaint, or one for each unknown key. */
export function describeIssue(issue: z.core.$ZodIssue, root: unknown, schema: z.ZodType): Complaint[] {
  const keys = issue.path;
  const value = valueAt(root, keys);
  const name = nameOf(keys);
  const one = (problem: string, remedy: string): Complaint[] => [{ keys, problem, remedy }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const known = knownKeys(schema, keys, root).filter((candidate) => !Object.hasOwn(Object(value), candidate));
        const others = known.length > 0 ? `write one of ${known.join(', ')}, or remove it` : 'remove it';
        // `{ text: 4,000 people }` reads as a second key, "000 people", without a value.
        const remedy = valueAt(value, [key]) === null ? 'put text that holds a comma in quotation marks' : others;
        return { keys: [...keys, key], problem: `unknown key "${key}"`, remedy, onKey: true as const };
      });
    case 'invalid_type': {
      if (value === undefined) return one(`${name} is missing`, 'write it');
      if (issue.expected === 'string' && value !== null && typeof value !== 'object') {
        return one(`${name} is a ${typeof value}, not text`, `put it in quotation marks: "${String(value)}"`);
      }
      // `- why: who asks` reads as a key, "why", with a value.
      const colon = issue.expected === 'string' && kindOf(value) === 'a map';
      const hint = colon ? ', in quotation marks when it holds a colon' : '';
      return one(`${name} is ${kindOf(value)}`, `write ${kindWanted(issue.expected)}${hint}`);
    }
    case 'invalid_value':
      if (value === undefined) return one(`${name} is missing`, `write one of ${issue.values.map(String).join(', ')}`);
      return one(`${name} is ${shortly(value)}`, `write one of ${issue.values.map(String).join(', ')}`);
    case 'invalid_union': {
      const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
      const remedy = options.length > 0 ? `write one of ${options.join(', ')}` : 'write another value';
      return one(value === undefined ? `${name} is missing` : `${name} is ${shortly(value)}`, remedy);
    }
    case 'too_small':
      if (issue.origin === 'array' && Array.isArray(value)) {
        const entries = `${value.length} ${value.length === 1 ? 'entry' : 'entries'}`;
        return one(`${name} has ${entries}`, `write at least ${String(issue.minimum)}`);
      }
      break;
    case 'invalid_format':
      if (issue.format === 'url')
        return one(`${name} is ${shortly(value)}`, 'write a whole address: https://example.org/page');
      return one(`${name} is ${shortly(value)}`, issue.message);
  }
  const [problem = '', remedy] = issue.message.split('; ');
  return one(`${name}: ${problem}`, remedy ?? 'write another value');
}

function nameOf(keys: Keys): string {
  const named = keys.findLast((key) => typeof key === 'string');
  return named === undefined
    ? 'the file'
    : `"${String(named)}"${typeof keys.at(-1) === 'number' ? ` ${Number(keys.at(-1)) + 1}` : ''}`;
}

function shortly(value: unknown): string {
  return typeof value === 'object' ? kindOf(value) : JSON.stringify(value);
}

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object'
    ? 'a map'
    : typeof value === 'string'
      ? `text: ${JSON.stringify(value)}`
      : `a ${typeof value}`;
}

function kindWanted(expected: string): string {
  const words: Record<string, string> = {
    array: 'a list',
    object: 'a map of keys',
    record: 'a map of keys',
    string: 'text',
    number: 'a number',
  };
  return words[expected] ?? `a ${expected}`;
}
