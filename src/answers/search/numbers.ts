const UNITS = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`
    .split(' ')
    .map((word, value): [string, number] => [word, value]),
);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, i): [string, number] => [word, (i + 2) * 10]),
);
const SCALES = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
const SUFFIXES = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['tn', 1e12],
]);

/**
 * One printed figure as a plain number, digits only where it is whole: "11,000", "11.000" and "11k" give "11000", "1.5m" gives
 * "1500000", "2.5" stays "2.5", "20th" gives "20", "1990s" gives "1990". `undefined` for anything else.
 */
export function readFigure(text: string): string | undefined {
  const found = /^(\d[\d.,]*)(k|mn?|mln|bn?|tn|st|nd|rd|th|s)?$/.exec(text);
  const digits = found?.[1];
  if (digits === undefined) return undefined;
  const dotted = /^[1-9]\d{0,2}(?:\.\d{3})+$/.test(digits);
  const commas = /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/.test(digits);
  const plain = dotted ? digits.replaceAll('.', '') : commas ? digits.replaceAll(',', '') : digits;
  if (!/^\d+(?:\.\d+)?$/.test(plain) || plain.length > 15) return undefined;
  return printNumber(Number(plain) * (SUFFIXES.get(found?.[2] ?? '') ?? 1));
}

/**
 * The words of a text with every spelled or mixed number as one figure: "eleven thousand" and "11 thousand" give "11000",
 * "twenty five" gives "25", "one hundred and fifty" gives "150", "half a million" gives "500000". A lone "one" stays a word,
 * since it seldom counts anything ("no one", "which one"). Figures must already be plain, as `readFigure` gives them.
 */
export function joinNumbers(words: readonly string[]): string[] {
  const out: string[] = [];
  let at = 0;
  while (at < words.length) {
    const run = readRun(words, at);
    out.push(run ? printNumber(run.value) : (words[at] ?? ''));
    at = run ? run.end : at + 1;
  }
  return out;
}

interface Run {
  value: number;
  end: number;
}

/** The number that begins at `start`, if one does: parts below a scale add up, a scale multiplies what stands before it. */
function readRun(words: readonly string[], start: number): Run | undefined {
  const first = words[start] ?? '';
  const half = first === 'half' && words[start + 1] === 'a' && SCALES.has(words[start + 2] ?? '');
  if (half) return { value: 0.5 * (SCALES.get(words[start + 2] ?? '') ?? 0), end: start + 3 };
  const article = first === 'a' && SCALES.has(words[start + 1] ?? '');
  if (!article && !UNITS.has(first) && !TENS.has(first) && !FIGURE.test(first)) return undefined;
  let total = 0;
  let part = article ? 1 : 0;
  let room = article ? 0 : Number.POSITIVE_INFINITY;
  let ceiling = Number.POSITIVE_INFINITY;
  let at = article ? start + 1 : start;
  for (; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const scale = SCALES.get(word);
    const size = scale === undefined && (at === start || !FIGURE.test(word)) ? sizeOf(word) : undefined;
    if (scale !== undefined && part > 0 && scale < ceiling && (scale >= 1000 || part < 100)) {
      if (scale >= 1000) {
        total += part * scale;
        part = 0;
        ceiling = scale;
      } else part *= scale;
      room = scale;
    } else if (size !== undefined && size.value < room) {
      part += size.value;
      room = size.room;
    } else if (!(word === 'and' && room >= 100 && room < 1e13 && isSmall(words[at + 1]))) break;
  }
  if (at === start + 1 && first === 'one') return undefined;
  // A figure too large for a number is none; without this the words before it would be read for ever.
  if (at === start) return undefined;
  return { value: total + part, end: at };
}

const FIGURE = /^\d+(?:\.\d+)?$/;

/** What a word adds, and how small the next part must be: after "twenty" only 1 to 9, after a figure only a scale. */
function sizeOf(word: string): { value: number; room: number } | undefined {
  const tens = TENS.get(word);
  if (tens !== undefined) return { value: tens, room: 10 };
  const unit = UNITS.get(word);
  if (unit !== undefined) return { value: unit, room: 0 };
  return FIGURE.test(word) ? { value: Number(word), room: 0 } : undefined;
}

function isSmall(word: string | undefined): boolean {
  return word !== undefined && (UNITS.has(word) || TENS.has(word));
}

function printNumber(value: number): string {
  return Number.isInteger(value) ? value.toFixed(0) : String(Number(value.toPrecision(12)));
}
