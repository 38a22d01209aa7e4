/** Text as both databases can hold it: PostgreSQL refuses the character 0, SQLite ends a text there. */
export function storedText(text: string): string {
  return text.replaceAll('\0', '');
}

/** A value as JSON. What JSON has no form for becomes null. */
export function storedJson(value: unknown): string {
  return JSON.stringify(value) ?? 'null';
}
