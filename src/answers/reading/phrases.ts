/** Phrases by their first word, so that the longest one starting at a token is found without trying all. */
export type Phrases<T> = ReadonlyMap<string, readonly { words: readonly string[]; value: T }[]>;

/** Builds the look-up; of phrases with the same words the first one keeps its value. */
export function buildPhrases<T>(entries: Iterable<readonly [words: readonly string[], value: T]>): Phrases<T> {
  const phrases = new Map<string, { words: readonly string[]; value: T }[]>();
  const seen = new Set<string>();
  for (const [words, value] of entries) {
    const [first] = words;
    const key = words.join(' ');
    if (first === undefined || seen.has(key)) continue;
    seen.add(key);
    const list = phrases.get(first);
    if (list) list.push({ words, value });
    else phrases.set(first, [{ words, value }]);
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  return phrases;
}

/** The longest phrase that starts at `at`, with the position behind it; undefined when none does. */
export function longestPhrase<T>(
  phrases: Phrases<T>,
  words: readonly string[],
  at: number,
): { value: T; end: number } | undefined {
  const first = words[at];
  if (first === undefined) return undefined;
  for (const phrase of phrases.get(first) ?? []) {
    if (phrase.words.every((word, i) => words[at + i] === word))
      return { value: phrase.value, end: at + phrase.words.length };
  }
  return undefined;
}
