/** A run of the article's characters, `end` exclusive. */
export interface Place {
  start: number;
  end: number;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Every place in a stretch of text where these words stand whole, in order; capitals make no difference. */
export function placesIn(text: string, sought: string, { start, end }: Place): Place[] {
  const key = sought.toLowerCase();
  const places: Place[] = [];
  for (let at = start; key !== '' && at + sought.length <= end; at += 1) {
    const stop = at + sought.length;
    if (text.slice(at, stop).toLowerCase() !== key) continue;
    if (continues(text, at) || continues(text, stop)) continue;
    places.push({ start: at, end: stop });
  }
  return places;
}

/** Whether a word goes on across this offset. */
function continues(text: string, at: number): boolean {
  return LETTER.test(text[at - 1] ?? '') && LETTER.test(text[at] ?? '');
}

/** The offset behind the white space that begins here. */
export function skipSpace(text: string, at: number): number {
  return at + (/^\s*/.exec(text.slice(at, at + 20))?.[0].length ?? 0);
}
