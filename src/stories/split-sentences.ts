/** A run of a text, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Never the end of a sentence: something belongs behind them. */
const titles = new Set(
  'mr mrs ms dr st mt prof rev hon gen lt col sgt cpl capt cmdr maj adm brig rep sen gov pres messrs supt det insp vs fig ave'.split(
    ' ',
  ),
);
/** May end a sentence or not; the next word tells. */
const shortened = new Set(
  'inc ltd co corp bros jr sr etc est approx dept univ jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun'.split(
    ' ',
  ),
);
/** Words that open a sentence and, with a capital, hardly ever follow an abbreviation inside one. */
const openers = new Set(
  'the a an he she it they we i you this that these those but and or so if in on at by for from with after before when while as however meanwhile there his her its their our my no not'.split(
    ' ',
  ),
);
const end = /[.!?…]+["'”’)\]]*(?=\s)/g;

/** The sentences of a stretch of text, without the white space between them. Knows "U.N.", "Mr.", initials and closing quotation marks. */
export function splitSentences(text: string, from = 0, to = text.length): Span[] {
  const stretch = text.slice(from, to);
  const cuts = [...stretch.matchAll(end)].flatMap(({ 0: mark, index }) =>
    endsSentence(stretch.slice(0, index), mark, stretch.slice(index + mark.length)) ? [index + mark.length] : [],
  );
  const starts = [0, ...cuts];
  return starts.flatMap((start, index) => {
    const raw = stretch.slice(start, cuts[index] ?? stretch.length);
    const sentence = raw.trim();
    const at = from + start + raw.indexOf(sentence);
    return sentence === '' ? [] : [{ start: at, end: at + sentence.length }];
  });
}

/** No word before a full stop is looked at any farther back: a long text would be read again for every one. */
const LONGEST_WORD = 40;

function endsSentence(before: string, mark: string, after: string): boolean {
  const next = /^\s+(["'“‘([]*)([\p{L}\p{N}]+)/u.exec(after);
  if (!next) return true;
  const [, , word = ''] = next;
  if (/^\p{Ll}/u.test(word)) return false;
  if (!mark.startsWith('.') || mark.startsWith('..')) return true;
  const last = /[\p{L}\p{N}.]+$/u.exec(before.slice(-LONGEST_WORD))?.[0] ?? '';
  const bare = last.toLowerCase();
  if (/^nos?$/.test(bare)) return !/^\d/.test(word);
  if (titles.has(bare) || /^\p{Lu}$/u.test(last)) return false;
  if (shortened.has(bare) || /^(\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(last)) return openers.has(word.toLowerCase());
  return true;
}
