/** Every offset in `[start, end)` of a text where these very characters stand whole, in order; overlapping ones too. */
export function findText(text: string, sought: string, start = 0, end = text.length): number[] {
  const found: number[] = [];
  if (sought === '') return found;
  for (let at = text.indexOf(sought, start); at >= 0 && at + sought.length <= end; at = text.indexOf(sought, at + 1)) {
    found.push(at);
  }
  return found;
}
