/**
 * The distinct three-letter parts of a word, its two ends marked: "talk" gives "^ta", "tal", "alk", "lk$".
 * A word of two letters or more gives at most as many parts as it has letters.
 */
export function trigrams(word: string): string[] {
  const marked = `^${word}$`;
  const parts: string[] = [];
  for (let i = 0; i + 3 <= marked.length; i += 1) {
    const part = marked.slice(i, i + 3);
    if (!parts.includes(part)) parts.push(part);
  }
  return parts;
}
