import { z } from 'zod';
import type { Keys } from './read-yaml.ts';
import { valueAt } from './value-at.ts';

/** The keys that a schema knows at a way into some data; empty where it takes any, or has none. */
export function knownKeys(schema: z.ZodType, keys: Keys, data: unknown): string[] {
  const inner = unwrap(schema);
  const [step, ...rest] = keys;
  if (inner instanceof z.ZodDiscriminatedUnion) {
    const { discriminator } = inner.def;
    const kind = valueAt(data, [discriminator]);
    const option = inner.options.find(
      (one): one is z.ZodObject => one instanceof z.ZodObject && fits(one.shape[discriminator], kind),
    );
    return option ? knownKeys(option, keys, data) : [];
  }
  if (step === undefined) return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
  const next =
    inner instanceof z.ZodObject ? inner.shape[String(step)] : inner instanceof z.ZodArray ? inner.element : undefined;
  return next instanceof z.ZodType ? knownKeys(next, rest, valueAt(data, [step])) : [];
}

function fits(schema: unknown, value: unknown): boolean {
  return schema instanceof z.ZodType && schema.safeParse(value).success;
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
