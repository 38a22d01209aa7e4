import { describe, expect, it } from 'vitest';
import { expandShorthand } from '../../../src/answers/reading/expand-shorthand.ts';
import { buildPhrases } from '../../../src/answers/reading/phrases.ts';

const shorthand = buildPhrases([
  [['acc', 'to'], 'according to'],
  [['w/'], 'with'],
  [['w/o'], 'without'],
  [['no.'], 'number'],
  [['pls'], 'please'],
  [['govt'], 'government'],
  [["what's"], 'what is'],
]);

describe('expandShorthand', () => {
  it.each([
    ['acc to the union', 'according to the union'],
    ['ACC TO the union', 'according to the union'],
    ['acc.  to\nthe union', 'according to the union'],
    ['talks w/ the union', 'talks with the union'],
    ['talks w/o the union', 'talks without the union'],
    ['no. of crew', 'number of crew'],
    ['who said it, pls.', 'who said it, please'],
    ['the “govt” line', 'the “government” line'],
    ['what’s new', 'what is new'],
    ['source/attribution?', 'source / attribution?'],
  ])('opens %j', (typed, meant) => {
    expect(expandShorthand(typed, shorthand)).toBe(meant);
  });

  it.each(['there is no rota', 'account to the union', 'open 24/7', 'plsx', 'acc', ''])(
    'leaves %j as it is',
    (text) => {
      expect(expandShorthand(text, shorthand)).toBe(text);
    },
  );
});
