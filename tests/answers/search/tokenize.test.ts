import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../src/answers/search/tokenize.ts';

const cases: readonly [text: string, words: string][] = [
  ["U.N. Security Council's U.K.-based group", 'un security council uk based group'],
  ['Russia’s forces’ push', 'russia forces push'],
  ['US forces told us', 'usa forces told us'],
  ['what did the us do?', 'what did the usa do'],
  ['U.S. and U.S.A.', 'usa and usa'],
  ['TELL US MORE', 'tell us more'],
  ["It hasn't confirmed, they didnt, we won't, cannot", 'it has not confirmed they did not we will not can not'],
  ["What's new? Whats new? They've said we'll go", 'what new what new they have said we will go'],
  ["O'Brien's e-mail; he was re-elected", 'obrien email he was reelected'],
  ['third-party distributors', 'third party distributors'],
  ['KN-23, KN23 and F-16s', 'kn 23 kn 23 and f 16'],
  ['José Zelenskyj Łódź naïve Straße', 'jose zelenskyj lodz naive strasse'],
  ['“irrefutably”…', 'irrefutably'],
  ['mis\u200Bsiles\u00AD and \uFEFFtroops', 'missiles and troops'],
  ['ｆｕｌｌ　ｗｉｄｔｈ', 'full width'],
  ['5% or five per cent', '5 percent or 5 percent'],
  ['$60, £2.5bn, $1.5 million, € 3', '60 dollar 2500000000 pound 1500000 dollar 3 euro'],
  ['10:30 p.m.', '10 30 pm'],
  ['Північна Корея 日本', 'північна корея 日本'],
  ['?! ... --', ''],
];

describe('tokenize', () => {
  it.each(cases)('reads %j as %j', (text, words) => {
    expect(tokenize(text).join(' ')).toBe(words);
  });

  it('gives words of letters, digits and decimal points only, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        for (const word of tokenize(text)) expect(word).toMatch(/^[\p{L}\p{M}\p{N}.]+$/u);
      }),
    );
  });

  it('reads a sentence typed in capitals or with typographic marks as the plain one', () => {
    const plain = tokenize("Leff said his group's findings mark the first public evidence");
    expect(tokenize('LEFF SAID HIS GROUP’S FINDINGS MARK THE FIRST PUBLIC EVIDENCE')).toEqual(plain);
    expect(tokenize('“Leff said his group’s findings — mark the ‘first public evidence’…”')).toEqual(plain);
  });
});
