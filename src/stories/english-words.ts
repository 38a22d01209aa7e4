import dictionary from 'dictionary-en';

/**
 * The base words and names of the English Hunspell dictionary, lower case, four letters and more: a word that is one of these is no
 * typing error, whatever the story has. About 45,000 words.
 */
export function englishWords(): ReadonlySet<string> {
  const lines = new TextDecoder().decode(dictionary.dic).split('\n').slice(1);
  const words = lines.map((line) => (line.split('/', 1)[0] ?? '').toLowerCase());
  return new Set(words.filter((word) => /^[a-z]{4,}$/.test(word)));
}
