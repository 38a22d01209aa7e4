import { LIMITS } from './limits.ts';

/**
 * Packs text into the value of a button. Slack hands values back with `&`, `<` and `>` escaped, or not, depending on the client;
 * so none of them is in a value. Returns undefined when the result is too long for a button.
 */
export function packValue(text: string): string | undefined {
  const value = text.replace(/[%&<>]/g, encodeURIComponent);
  return value.length > LIMITS.buttonValue ? undefined : value;
}

/** The text that `packValue` packed; undefined when the value is none of ours. */
export function unpackValue(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
