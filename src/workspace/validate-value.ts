import { BLOCK_RULES, NEEDS_ONE_OF } from './block-rules.ts';
import { ELEMENT_RULES } from './element-rules.ts';
import { isFields } from './fields.ts';
import { RICH_TEXT_RULES } from './rich-text-rules.ts';
import type { Rule, Shape } from './rule.ts';

/** Lists, in Slack's words, what is wrong with a value; each ends with the JSON pointer of the place. */
export function validateValue(value: unknown, rule: Rule, pointer: string): string[] {
  switch (rule.kind) {
    case 'any':
      return [];
    case 'flag':
      return typeof value === 'boolean' ? [] : [at('must provide a boolean', pointer)];
    case 'number':
      if (typeof value !== 'number') return [at('must provide a number', pointer)];
      if (value > rule.max) return [at(`must be less than ${rule.max + 1}`, pointer)];
      return value < rule.min ? [at(`must be more than ${rule.min - 1}`, pointer)] : [];
    case 'string':
      return validateString(value, rule.min, rule.max, pointer);
    case 'enum':
      return rule.values.some((allowed) => allowed === value) ? [] : [at('must be a valid enum value', pointer)];
    case 'text':
      return validateText(value, rule.types, rule.max, pointer);
    case 'list':
      return validateList(value, rule, pointer);
    case 'object':
      return validateShape(value, rule.shape, pointer);
    case 'typed':
      return validateTyped(value, rule.types, rule.family, pointer);
  }
}

/** Checks an object against the properties it may have; `type` is allowed when the shape is chosen by it. */
export function validateShape(value: unknown, shape: Shape, pointer: string, typed = false): string[] {
  if (!isFields(value)) return [at('must provide an object', pointer)];
  const errors: string[] = [];
  for (const [name, rule] of Object.entries(shape)) {
    if (value[name] === undefined || value[name] === null) {
      if (!rule.optional) errors.push(at(`missing required field: ${name}`, pointer));
    } else errors.push(...validateValue(value[name], rule, `${pointer}/${name}`));
  }
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(shape, name) && !(typed && name === 'type')) {
      errors.push(at(`invalid additional property: ${name}`, pointer));
    }
  }
  return errors;
}

/** A message with its place, as Slack writes it. */
export function at(message: string, pointer: string): string {
  return `${message} [json-pointer:${pointer}]`;
}

function validateTyped(value: unknown, types: readonly string[], family: 'block' | 'element', pointer: string) {
  if (!isFields(value)) return [at('must provide an object', pointer)];
  const { type } = value;
  if (typeof type !== 'string') return [at('missing required field: type', pointer)];
  if (!types.includes(type)) return [at(`unsupported type: ${type}`, `${pointer}/type`)];
  const element = family === 'element' ? (ELEMENT_RULES[type] ?? RICH_TEXT_RULES[type]) : undefined;
  const shape = element ?? BLOCK_RULES[type]?.shape;
  if (!shape) return [at(`unsupported type: ${type}`, `${pointer}/type`)];
  const needed = NEEDS_ONE_OF[type] ?? [];
  const lacking = needed.length > 0 && needed.every((name) => value[name] === undefined);
  const either = needed.map((name) => `\`${name}\``).join(' or ');
  const errors = lacking ? [at(`must define either ${either}`, pointer)] : [];
  return [...errors, ...validateShape(value, shape, pointer, true)];
}

function validateList(value: unknown, { of, min, max }: { of: Rule; min: number; max: number }, pointer: string) {
  if (!Array.isArray(value)) return [at('must provide an array', pointer)];
  if (value.length > max) return [at(`no more than ${max} items allowed`, pointer)];
  if (value.length < min) return [at(`must provide at least ${min} items`, pointer)];
  return value.flatMap((item, index) => validateValue(item, of, `${pointer}/${index}`));
}

function validateText(value: unknown, types: readonly string[], max: number, pointer: string): string[] {
  const errors = validateTyped(value, types, 'element', pointer);
  const text = isFields(value) ? value.text : undefined;
  if (errors.length === 0) errors.push(...validateString(text, 1, max, `${pointer}/text`));
  const choice = types.length > 1 && errors.length > 0;
  return choice ? [at('failed to match all allowed schemas', pointer), ...errors] : errors;
}

function validateString(value: unknown, min: number, max: number, pointer: string): string[] {
  if (typeof value !== 'string') return [at('must provide a string', pointer)];
  if (value.length > max) return [at(`must be less than ${max + 1} characters`, pointer)];
  return value.length < min ? [at(`must be more than ${min - 1} characters`, pointer)] : [];
}
