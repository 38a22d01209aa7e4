/** A run of words in quotation marks: `[start, end)` with its marks, UTF-16 units, and the words without them. */
export interface QuotedRun {
  start: number;
  end: number;
  words: string;
}

/** Pairs of marks that people quote with; straight single marks only where they are not apostrophes. */
const QUOTED = [
  /"(?=[^"\s])([^"]*[^"\s])\s*"/g,
  /“([^”“]+)[”"]/g,
  /„([^“”]+)[“”]/g,
  /«([^»]+)»/g,
  /‹([^›]+)›/g,
  /‘((?:[^’‘]|’(?=\p{L}))+)’(?!\p{L})/gu,
  /(?<!\w)'([^']+(?:'\w[^']*)*)'(?!\w)/g,
];

/** The runs of words that stand in quotation marks of any kind, in order; what is quoted inside a run is part of it. */
export function quotedRuns(text: string): QuotedRun[] {
  const found = QUOTED.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      words: match[1]?.trim() ?? '',
    })),
  )
    .filter(({ words }) => words !== '')
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .slice(0, MOST);
  let reach = 0;
  const outermost = found.filter(({ end }) => {
    const isInside = end <= reach;
    reach = Math.max(reach, end);
    return !isInside;
  });
  // Single marks round a whole sentence that quotes in double ones are somebody's way to paste it.
  return outermost.flatMap((run) =>
    /^["“]/.test(run.words) ? found.filter((inner) => inner.start > run.start && inner.end < run.end) : run,
  );
}

/** More runs than this nobody quotes in one message; what comes behind them is read as plain words. */
const MOST = 200;

/** The runs of words that stand in quotation marks of any kind, in order, without the marks. */
export function quotedWords(text: string): string[] {
  return quotedRuns(text).map(({ words }) => words);
}
