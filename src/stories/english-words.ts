import dictionary from 'dictionary-en';

/**
 * The base words of the English Hunspell dictionary, lower case, four letters and more, names left out: a word that is one of these
 * is no typing error, whatever the story has. About 40,000 words.
 */
export function englishWords(): ReadonlySet<string> {
  const lines = new TextDecoder().decode(dictionary.dic).split('\n').slice(1);
  return new Set(lines.map((line) => line.split('/', 1)[0] ?? '').filter((word) => /^[a-z]{4,}$/.test(word)));
}
