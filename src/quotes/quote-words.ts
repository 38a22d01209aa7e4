/** A word of a quotation or of the article; `[start, end)` is where it stands in its text, in UTF-16 units. */
export interface QuoteWord {
  /** The word as it is compared: lower case, without accents, full stops of abbreviations and the shape of its apostrophe. */
  key: string;
  /** As written. */
  raw: string;
  start: number;
  end: number;
  /** What stands between the word before and this one, without white space and quotation marks; every dash is "-". */
  before: string;
}

/** A figure with its separators, an abbreviation with full stops, or letters and digits with apostrophes inside. */
const WORD = /\d+(?:[.,]\d+)*|(?<![\p{L}.])(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;

/** The words of a text in order, each with the punctuation before it. Hyphens part words, so that "third party" and "third-party" differ in punctuation only. */
export function quoteWords(text: string, from = 0, to = text.length): QuoteWord[] {
  const words: QuoteWord[] = [];
  let last = from;
  for (const { 0: raw, index } of text.slice(from, to).matchAll(WORD)) {
    const start = from + index;
    const end = start + raw.length;
    const before = punctuation(text.slice(last, start));
    const [cut, second] = contraction(raw);
    if (second === undefined) words.push({ key: keyOf(raw), raw, start, end, before });
    else {
      words.push({ key: keyOf(raw.slice(0, cut)), raw: raw.slice(0, cut), start, end: start + cut, before });
      words.push({ key: second, raw: raw.slice(cut), start: start + cut, end, before: '' });
    }
    last = end;
  }
  return words;
}

const ENDINGS: Readonly<Record<string, string>> = {
  "n't": 'not',
  "'ve": 'have',
  "'re": 'are',
  "'ll": 'will',
  "'m": 'am',
};

/** Where a contraction parts, and the word that its end stands for: "don't" is "do" and "not". */
function contraction(raw: string): [cut: number, second: string | undefined] {
  const plain = raw.toLowerCase().replace(/[’ʼ]/g, "'");
  const ending = Object.keys(ENDINGS).find((one) => plain.endsWith(one) && plain.length > one.length);
  return ending === undefined ? [raw.length, undefined] : [raw.length - ending.length, ENDINGS[ending]];
}

/** A word as it is compared. */
export function keyOf(raw: string): string {
  const folded = raw
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .normalize('NFC')
    .toLowerCase();
  return /\d/.test(raw) ? folded : folded.replace(/[.]/g, '').replace(/[’ʼ]/g, "'");
}

/** Punctuation as it is compared: marks that newsrooms set in their own house style are made alike or left out. */
function punctuation(between: string): string {
  return between
    .replace(/[\s"“”„«»‹›'‘’‚`´]/g, '')
    .replace(/[-‐‑‒–—―−]+/g, '-')
    .replace(/\.{2,}|…/g, '');
}
