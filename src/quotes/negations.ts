const NEGATIONS = new Set(
  'not no never none nobody nothing nowhere neither nor without cannot hardly scarcely barely denies denied false'.split(
    ' ',
  ),
);
/** What makes a word its opposite. */
export const PREFIXES = ['un', 'in', 'im', 'ir', 'il', 'non', 'dis'];

/** How many words of a run deny something: "not", "never", "isn't", "without". */
export function countNegations(keys: readonly string[]): number {
  return keys.filter((key) => NEGATIONS.has(key) || key.endsWith("n't")).length;
}

/** True when one of two words is the other with a denying prefix: "safe" and "unsafe". */
export function denies(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length > 2 && PREFIXES.some((prefix) => long === prefix + short);
}
