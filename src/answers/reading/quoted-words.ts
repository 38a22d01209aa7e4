/** Pairs of marks that people quote with; straight single marks only where they are not apostrophes. */
const QUOTED = [
  /"(?=[^"\s])([^"]*[^"\s])"/g,
  /“([^”“]+)[”"]/g,
  /„([^“”]+)[“”]/g,
  /«([^»]+)»/g,
  /‘((?:[^’‘]|’(?=\p{L}))+)’(?!\p{L})/gu,
  /(?<!\w)'([^']+(?:'\w[^']*)*)'(?!\w)/g,
];

/** The runs of words that stand in quotation marks of any kind, in order, without the marks. */
export function quotedWords(text: string): string[] {
  const found = QUOTED.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ at: match.index, words: match[1]?.trim() ?? '' })),
  );
  return found
    .filter(({ words }) => words !== '')
    .sort((a, b) => a.at - b.at)
    .map(({ words }) => words);
}
