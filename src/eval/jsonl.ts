import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { DataError, type Fault } from '../errors.ts';

/** Reads a file of one JSON object a line. Throws DataError with every line that does not fit. */
export function readJsonl<T extends z.ZodType>(path: string, schema: T, remedy: string): z.output<T>[] {
  const faults: Fault[] = [];
  const entries = readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((text, index) => {
      if (text.trim() === '') return [];
      const parsed = schema.safeParse(jsonOf(text));
      if (parsed.success) return [parsed.data];
      const [issue] = parsed.error.issues;
      const problem = issue ? `${issue.path.join('.') || 'the line'}: ${issue.message}` : 'does not fit';
      faults.push({ path, line: index + 1, col: 1, problem, remedy });
      return [];
    });
  if (faults.length > 0) throw new DataError(faults);
  return entries;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
