import { irregularForms } from './irregular-forms.ts';

/**
 * The stem of one lower-case English word, equal for its inflected and nearest derived forms: "launches", "launched" and
 * "launching" share one, as do "sent" and "send", "organisation" and "organization". Porter's second English algorithm
 * (Snowball) with "-ment" cut off whole, and irregular forms and British spellings brought together. Words of two letters or fewer, words with a digit
 * words of over forty, and words outside a to z come back unchanged. A stem is for comparing with stems, never for showing.
 */
export function stem(word: string): string {
  if (word.length < 3 || word.length > LONGEST) return word;
  const before = known.get(word);
  if (before !== undefined) return before;
  const own = /^[a-z]+$/.test(word) ? stemOf(word) : word;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, own);
  return own;
}

/** Words stemmed before: a story and its questions say the same few thousand over and over. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

function stemOf(word: string): string {
  const base = americanSpelling(irregularForms.get(word) ?? word);
  const fixed = FIXED.get(base);
  if (fixed !== undefined) return fixed;
  const marked = base.replace(/^y|(?<=[aeiouy])y/g, 'Y');
  const r1 = regionAfter(marked, 0);
  const r2 = regionAfter(marked, r1);
  let s = stepOneB(stepOneA(marked), r1);
  s = s.replace(/^(?!com|compart|state)(.{3,})ment$/, '$1');
  s = s.replace(/(?<=.[^aeiouy])[yY]$/, 'i');
  s = replaceLongest(s, STEP_TWO, r1);
  s = replaceLongest(s, STEP_THREE, r1);
  if (s.length - 5 >= r2) s = s.replace(/ative$/, '');
  s = stepFour(s, r2);
  s = stepFive(s, r1, r2);
  return s.toLowerCase().replace(/(?<=...)is$/, 'iz');
}

const LONGEST = 40;

/** Words that the rules would merge with another word, or miss. */
const FIXED = new Map(
  `skis ski|skies sky|sky sky|idly idl|gently gentl|ugly ugli|early earli|only onli|singly singl|news news|howe howe|atlas atlas
cosmos cosmos|bias bias|andes andes|inning inning|outing outing|canning canning|herring herring|earring earring|evening evening
proceed proceed|exceed exceed|succeed succeed|united united|texas texas|kansas kansas|paris paris|hamas hamas|laos laos
general general|generals general|generally general|importance important|importantly important|import import|relative relative
relatives relative|executive executive|executives executive|police police|arms arms|armed arms|armament arms|armaments arms
secret secret|secrets secret|paste paste|lateral lateral|emergency emergency|emergencies emergency|universe universe
department department|departments department|apartment apartment|apartments apartment`
    .split(/[|\n]/)
    .map((pair): [string, string] => {
      const [from = '', to = ''] = pair.trim().split(' ');
      return [from, to];
    }),
);

const STEP_TWO: readonly (readonly [string, string, RegExp?])[] = [
  ['ational', 'ate'],
  ['ization', 'ize'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['entli', 'ent'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ousli', 'ous'],
  ['iviti', 'ive'],
  ['fulli', 'ful'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['abli', 'able'],
  ['izer', 'ize'],
  ['ator', 'ate'],
  ['alli', 'al'],
  ['bli', 'ble'],
  ['ogi', 'og', /l$/],
  ['li', '', /[cdeghkmnrt]$/],
];
const STEP_THREE: readonly (readonly [string, string, RegExp?])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];

function americanSpelling(word: string): string {
  if (word.length < 6) return word;
  return word
    .replace(/(?<=[^aeiou])is(?=(?:e|ed|es|ing|er|ers|ation|ations|ational)$)/, 'iz')
    .replace(/^(col|lab|neighb|behavi|fav|hon|harb|rum|arm|endeav|vap)our/, '$1or')
    .replace(/^(def|off|pret)ence/, '$1ense')
    .replace(/(?<=^|kilo)(cent|met|theat|lit|fib)re(?=s?$)/, '$1er')
    .replace(/^programme(?=s?$)/, 'program');
}

/** Where the part after the first vowel and consonant, counted from `from`, begins. */
function regionAfter(word: string, from: number): number {
  const prefix = from === 0 ? /^(?:gener|commun|arsen|past|univers|later|emerg|organ|inter)/.exec(word) : null;
  if (prefix) return prefix[0].length;
  const found = /[aeiouy][^aeiouy]/.exec(word.slice(from));
  return found ? from + found.index + 2 : word.length;
}

function stepOneA(s: string): string {
  if (s.endsWith('sses')) return s.slice(0, -2);
  if (/ie[ds]$/.test(s)) return s.slice(0, s.length > 4 ? -2 : -1);
  if (/(?:us|ss)$/.test(s)) return s;
  return /[aeiouy].*[^s]s$/.test(s) && /[aeiouy].+s$/.test(s) ? s.slice(0, -1) : s;
}

function stepOneB(s: string, r1: number): string {
  const eed = /eed(?:ly)?$/.exec(s);
  if (eed) return eed.index >= r1 ? `${s.slice(0, eed.index)}ee` : s;
  const end = /(?:ed|ing)(?:ly)?$/.exec(s);
  if (!end || !/[aeiouy]/.test(s.slice(0, end.index))) return s;
  const rest = s.slice(0, end.index);
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest) && !/^[aeo](?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest))
    return rest.slice(0, -1);
  return r1 >= rest.length && endsShort(rest) ? `${rest}e` : rest;
}

function endsShort(s: string): boolean {
  return /[^aeiouy][aeiouy][^aeiouywxY]$/.test(s) || /^[aeiouy][^aeiouy]$/.test(s);
}

function replaceLongest(s: string, table: readonly (readonly [string, string, RegExp?])[], r1: number): string {
  for (const [suffix, to, before] of table) {
    if (!s.endsWith(suffix)) continue;
    const rest = s.slice(0, -suffix.length);
    if (before && !before.test(rest)) return s;
    return rest.length >= r1 ? rest + to : s;
  }
  return s;
}

function stepFour(s: string, r2: number): string {
  const end = /(?:ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|(?<=[st])ion|al|er|ic)$/.exec(s);
  return end && end.index >= r2 ? s.slice(0, end.index) : s;
}

function stepFive(s: string, r1: number, r2: number): string {
  const last = s.length - 1;
  if (s.endsWith('e')) return last >= r2 || (last >= r1 && !endsShort(s.slice(0, -1))) ? s.slice(0, -1) : s;
  return s.endsWith('ll') && last >= r2 ? s.slice(0, -1) : s;
}
