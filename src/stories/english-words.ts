import dictionary from 'dictionary-en';

/** The words of a language, lower case, four letters and more. */
export interface Dictionary {
  /** Base words and names: none of them is a typing error, whatever a story has. */
  words: ReadonlySet<string>;
  /** Those written with a capital only: people, places, nations. */
  names: ReadonlySet<string>;
}

/** The English Hunspell dictionary: about 45,000 words, a quarter of them names. */
export function englishWords(): Dictionary {
  const lines = new TextDecoder().decode(dictionary.dic).split('\n').slice(1);
  const entries = lines.map((line) => line.split('/', 1)[0] ?? '').filter((word) => /^[A-Za-z][a-z]{3,}$/.test(word));
  const common = new Set(entries.filter((word) => word === word.toLowerCase()));
  const all = entries.map((word) => word.toLowerCase());
  return {
    words: new Set(all),
    names: new Set(all.filter((word) => !common.has(word) && !common.has(word.replace(/s$/, '')))),
  };
}
