import { describe, expect, it } from 'vitest';
import { quotedWords } from '../../../src/answers/reading/quoted-words.ts';

describe('quotedWords', () => {
  it.each<[string, string[]]>([
    ['who said "a warning shot"?', ['a warning shot']],
    ['who said “a warning shot”?', ['a warning shot']],
    ['“reckless" is whose word', ['reckless']],
    ['„rücksichtslos“ or «imprudent»', ['rücksichtslos', 'imprudent']],
    ['‘reckless’ and "avoidable", in that order', ['reckless', 'avoidable']],
    ["who said 'we won't sail' then", ["we won't sail"]],
    ["it's 'fine'", ['fine']],
  ])('finds the words between marks of any kind: %s', (text, words) => {
    expect(quotedWords(text)).toEqual(words);
  });

  it.each([
    "the crew's rota and the union's reply",
    "the crews' rota",
    'an "open quotation',
    'an empty "" one',
    'a blank " " one',
    'no marks at all',
    '',
  ])('finds none in: %s', (text) => {
    expect(quotedWords(text)).toEqual([]);
  });

  // Faults that are known; a line that passes again belongs in a table above.
  it.each<[string, string[]]>([
    ['who said ‘we don’t know’?', ['we don’t know']],
    ['empty "" and "" ones', []],
  ])('should find the right words in: %s', (text, words) => {
    expect(quotedWords(text)).toEqual(words);
  });
});
