import { z } from 'zod';
import type { Keys } from './read-yaml.ts';

/** The keys that a schema knows at a way into its data; empty where it takes any, or has none. */
export function knownKeys(schema: z.ZodType, keys: Keys): string[] {
  const inner = unwrap(schema);
  const [step, ...rest] = keys;
  if (inner instanceof z.ZodUnion) {
    const options = inner.options.filter((option) => option instanceof z.ZodType);
    return [...new Set(options.flatMap((option) => knownKeys(option, keys)))];
  }
  if (step === undefined) return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
  const next =
    inner instanceof z.ZodObject ? inner.shape[String(step)] : inner instanceof z.ZodArray ? inner.element : undefined;
  return next instanceof z.ZodType ? knownKeys(next, rest) : [];
}

function unwrap(schema: z.ZodType): z.ZodType {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) {
    const next = inner.unwrap();
    if (!(next instanceof z.ZodType)) break;
    inner = next;
  }
  return inner;
}
