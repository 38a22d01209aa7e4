/** What one value in a block may be. Lengths are in UTF-16 units; a limit is the highest length allowed. */
export type Rule = (
  | { kind: 'string'; min: number; max: number }
  | { kind: 'enum'; values: readonly string[] }
  | { kind: 'number'; min: number; max: number }
  | { kind: 'flag' }
  | { kind: 'any' }
  | { kind: 'text'; types: readonly ('plain_text' | 'mrkdwn')[]; max: number }
  | { kind: 'list'; of: Rule; min: number; max: number }
  | { kind: 'object'; shape: Shape }
  /** An object that says by its `type` which shape it has: one of these blocks or elements. */
  | { kind: 'typed'; family: 'block' | 'element'; types: readonly string[] }
) & { optional?: true };

/** The properties an object may have; all of them are needed unless marked optional. */
export type Shape = { readonly [property: string]: Rule };

/** Text of `min` (default 1) to `max` characters. */
export const str = (max: number, min = 1): Rule => ({ kind: 'string', min, max });
/** One of these words. */
export const oneOf = (...values: string[]): Rule => ({ kind: 'enum', values });
/** A number from `min` to `max`. */
export const num = (min: number, max: number): Rule => ({ kind: 'number', min, max });
/** true or false. */
export const flag: Rule = { kind: 'flag' };
/** Anything; Slack checks it, this server does not. */
export const anything: Rule = { kind: 'any' };
/** A `plain_text` object of up to `max` characters. */
export const plain = (max: number): Rule => ({ kind: 'text', types: ['plain_text'], max });
/** A `mrkdwn` object of up to `max` characters. */
export const mrkdwn = (max: number): Rule => ({ kind: 'text', types: ['mrkdwn'], max });
/** A text object of either type, up to `max` characters. */
export const anyText = (max: number): Rule => ({ kind: 'text', types: ['plain_text', 'mrkdwn'], max });
/** A list of `min` (default 1) to `max` items. */
export const list = (of: Rule, max: number, min = 1): Rule => ({ kind: 'list', of, min, max });
/** An object without a type. */
export const object = (shape: Shape): Rule => ({ kind: 'object', shape });
/** A block of one of these types. */
export const block = (...types: string[]): Rule => ({ kind: 'typed', family: 'block', types });
/** An element (or text object, or part of rich text) of one of these types. */
export const element = (...types: string[]): Rule => ({ kind: 'typed', family: 'element', types });

/** The same rule for a property that may be left out. */
export const maybe = (rule: Rule): Rule => ({ ...rule, optional: true });
