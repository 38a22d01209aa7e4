import { joinNumbers, readFigure } from './numbers.ts';

/**
 * The words of a text, made equal however they are typed; for matching, never for showing. Lower case without accents,
 * invisible characters or punctuation; "U.N." is "un", "US" and "U.S." are "usa" (a lower-case "us" is the pronoun, unless
 * "the" goes before); the possessive is dropped and contractions are opened ("hasn't" is "has", "not"); hyphens part words;
 * letters and digits part too ("KN-23" and "KN23" are "kn", "23"); numbers are plain figures ("11,000", "11k" and "eleven
 * thousand" are "11000"); "%" is "percent", "$5m" is "5000000", "dollar".
 */
export function tokenize(text: string): string[] {
  const words: string[] = [];
  let currency: string | undefined;
  for (const raw of plainText(text).match(RAW_WORD) ?? []) {
    const symbol = SYMBOLS.get(raw);
    if (symbol === 'percent') words.push(symbol);
    else if (symbol) currency = symbol;
    else {
      pushWord(words, raw);
      if (currency && /^\d/.test(raw)) words.push(`${currency}$`);
      currency = undefined;
    }
  }
  return joinNumbers(moveCurrency(words));
}

const RAW_WORD = /\d[\d.,]*\d(?:[a-z]+\b)?|\d+(?:[a-z]+\b)?|[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*|\p{N}+|[%$€£]/gu;
const SYMBOLS = new Map([
  ['%', 'percent'],
  ['$', 'dollar'],
  ['€', 'euro'],
  ['£', 'pound'],
]);

/** Zero-width and direction marks, soft hyphens, tag characters. */
const INVISIBLE = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu;
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', ø: 'o', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i' };

function plainText(text: string): string {
  let s = text;
  if (/[^\x20-\x7e]/.test(s)) {
    s = s
      .replace(INVISIBLE, '')
      .replace(/(?<=\d)[\u00A0\u2009\u202F](?=\d{3}(?!\d))/g, '')
      .replace(/[\u2018\u2019\u201B\u02BC\u0060\u00B4\uFF07]/g, "'")
      .normalize('NFKD')
      .replace(/(\p{Script=Latin})\p{Mn}+/gu, '$1')
      .normalize('NFC');
  }
  if (s.includes('S') && /[a-z]/.test(s)) s = s.replace(/(?<![\p{L}.])U\.?S\.?(?:A\.?)?(?![\p{L}])/gu, ' usa ');
  s = s.toLowerCase().replace(/[ßłøđæœı]/g, (letter) => LETTERS[letter] ?? letter);
  if (s.includes('.')) {
    s = s.replace(/(?<![\p{L}\d])(?:\p{L}\.){2,}\p{L}?(?!\p{L})/gu, (dotted) => {
      const joined = dotted.replaceAll('.', '');
      return joined === 'us' ? 'usa ' : `${joined} `;
    });
  }
  return s
    .replace(/\bthe us\b/g, 'the usa')
    .replace(/\bper cent\b/g, 'percent')
    .replace(/(?<=(?<![\d.,])\d{1,3}(?: 000){0,4}) (?=000(?!\d))/g, '')
    .replace(/\b(re|co|e)-(?=[a-z])/g, '$1');
}

const CONTRACTIONS = new Map([
  ["won't", ['will', 'not']],
  ["shan't", ['shall', 'not']],
  ["can't", ['can', 'not']],
  ['cannot', ['can', 'not']],
  ['cant', ['can', 'not']],
  ["let's", ['let']],
]);
const ENDINGS = new Map([
  ['s', undefined],
  ['d', undefined],
  ['ve', 'have'],
  ['ll', 'will'],
  ['re', 'are'],
  ['m', 'am'],
]);
const BARE_NOT = /^(do|does|did|has|have|had|is|are|was|were|could|would|should)nt$/;
const BARE_IS = /^(what|who|where|when|why|how|that|there)s$/;

/** Adds what one raw word stands for: a figure, an opened contraction, or the word without its possessive. */
function pushWord(words: string[], raw: string): void {
  const opened = CONTRACTIONS.get(raw);
  if (/^\d/.test(raw)) pushFigure(words, raw);
  else if (opened) words.push(...opened);
  else if (raw.endsWith("n't")) words.push(raw.slice(0, -3), 'not');
  else if (raw.includes("'")) {
    const cut = raw.lastIndexOf("'");
    const ending = raw.slice(cut + 1);
    words.push((ENDINGS.has(ending) ? raw.slice(0, cut) : raw).replaceAll("'", ''));
    const rest = ENDINGS.get(ending);
    if (rest) words.push(rest);
  } else {
    const not = raw.endsWith('nt') ? BARE_NOT.exec(raw)?.[1] : undefined;
    if (not) words.push(not, 'not');
    else words.push(BARE_IS.exec(raw)?.[1] ?? raw);
  }
}

function pushFigure(words: string[], raw: string): void {
  const figure = readFigure(raw);
  if (figure !== undefined) words.push(figure);
  else for (const part of raw.match(/\d+(?:\.\d+)?|[^\d.,]+/g) ?? []) words.push(readFigure(part) ?? part);
}

/** "$ 5 million" is typed with its unit in front and read with it behind: puts the unit after the whole number. */
function moveCurrency(words: string[]): string[] {
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const unit = words[at];
    if (!unit?.endsWith('$')) continue;
    let to = at;
    while (/^(?:hundred|thousand|million|billion|trillion)$/.test(words[to + 1] ?? '')) {
      words[to] = words[to + 1] ?? '';
      to += 1;
    }
    words[to] = unit.slice(0, -1);
  }
  return words;
}
