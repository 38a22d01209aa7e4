import { describe, expect, it } from 'vitest';
import { wordDifferences } from '../../../src/answers/replying/word-differences.ts';
import { ferries } from '../fixture.ts';

const { replies } = ferries().knowledge.library;

describe('wordDifferences', () => {
  it.each([
    ['The pier has moved 41 millimetres.', 'The pier has moved 14 millimetres.', '41, now 14'],
    [
      'At least 340 crew members will strike on Friday.',
      '340 crew members will strike on Friday.',
      'left out: At least',
    ],
    ['The pier at Aldery has moved since May.', 'The north pier at Aldery has moved since May.', 'new: north'],
    ['The council has not confirmed that it will pay.', 'The council has confirmed that it will pay.', 'left out: not'],
    [
      'About 11,000 troops are in the region, he said.',
      'About 12,000 troops are in the region, he said.',
      '11,000, now 12,000',
    ],
    ['It cost €40m to build the dam, Voss said.', 'It cost €55m to build the dam, Voss said.', '€40m, now €55m'],
    [
      'The council said on Monday that 12 piers are safe.',
      'The council warned on Monday that 11 piers are safe.',
      'said, now warned; 12, now 11',
    ],
    ['"We shall rebuild it all in May," she said.', '"We shall rebuild it all in June," she said.', 'May, now June'],
    ['He said the work will end "soon" or never.', 'He said the work will end "very soon" or never.', 'new: very'],
  ])('of %j and %j', (before, after, differences) => {
    expect(wordDifferences(before, after, replies)).toBe(differences);
  });

  it.each([
    ['The same words.', 'The same words.'],
    ['It will "soon" end, he said.', 'It will soon end, he said.'],
    ['The Ledger has asked the board for comment.', 'The board did not reply.'],
    ['A b c d e f g h i j k l m n o p.', 'A 1 c 2 e 3 g 4 i 5 k l m n o p.'],
    ['', 'All of it is new.'],
  ])('are not listed for %j and %j', (before, after) => {
    expect(wordDifferences(before, after, replies)).toBeUndefined();
  });
});
