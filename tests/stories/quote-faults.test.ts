import { describe, expect, it } from 'vitest';
import { type Change, FACTS, faultsOfTiny } from './tiny-library.ts';

const table: [title: string, changes: Change[], faults: string[]][] = [
  [
    'A quote is not in the evidence to the letter.',
    [[FACTS, '- We measured 40 millimetres of movement,', '- we measured 40 millimetres of movement,']],
    [
      `stories/dam/article.txt:3:2 "We measured 40 millimetres of movement" is in quotation marks, but in no fact's quotes; add it to the quotes of the fact that attributes it`,
      'stories/dam/facts.yml:17:16 the statement has "We measured 40 millimetres of movement," in quotation marks, which is not in the quotes to the letter; copy: we measured 40 millimetres of movement,',
      'stories/dam/facts.yml:25:9 the quote "we measured 40 millimetres of movement," is not in the evidence to the letter; copy: We measured 40 millimetres of movement,',
    ],
  ],
  [
    'A quote is not in quotation marks in the article.',
    [
      [
        FACTS,
        '- We measured 40 millimetres of movement,',
        '- We measured 40 millimetres of movement,\n      - Voss told',
      ],
    ],
    [
      'stories/dam/facts.yml:26:9 the quote "Voss told" is not in quotation marks in the article; take only words that are',
    ],
  ],
  [
    'A direct quotation lists no quotes.',
    [[FACTS, '    quotes:\n      - We measured 40 millimetres of movement,\n', '']],
    [
      `stories/dam/article.txt:3:2 "We measured 40 millimetres of movement" is in quotation marks, but in no fact's quotes; add it to the quotes of the fact that attributes it`,
      'stories/dam/facts.yml:16:5 a fact of form direct has no quotes; copy the words in quotation marks to "quotes", or write form paraphrase',
    ],
  ],
  [
    'A paraphrase lists quotes.',
    [[FACTS, 'values:\n      - { kind: time', 'quotes: [holds]\n    values:\n      - { kind: time']],
    ['stories/dam/facts.yml:11:13 a fact of form paraphrase has quotes; remove them, or write form direct or partial'],
  ],
  [
    'The statement of a paraphrase has quotation marks.',
    [[FACTS, 'statement: The dam at Orrin holds,', 'statement: The dam at Orrin “holds,”']],
    [
      'stories/dam/facts.yml:3:16 the statement of a paraphrase has quotation marks; remove them, or write form direct or partial',
    ],
  ],
  [
    'The statement has other words in quotation marks.',
    [[FACTS, `statement: '"We measured`, `statement: '"We have measured`]],
    [
      'stories/dam/facts.yml:17:16 the statement has "We have measured 40 millimetres of movement," in quotation marks, which is not in the quotes to the letter; copy from: We measured 40 millimetres of movement,',
    ],
  ],
  [
    'The statement of a direct quotation has no quotation marks.',
    [
      [
        FACTS,
        `'"We measured 40 millimetres of movement," Voss told The Ledger.'\n    form`,
        'We measured 40 millimetres of movement, Voss told The Ledger.\n    form',
      ],
    ],
    [
      'stories/dam/facts.yml:17:16 the statement of a fact of form direct has no quotation marks; put the words of "quotes" in quotation marks',
    ],
  ],
  [
    'Words in quotation marks in the article are in no quotes.',
    [
      [FACTS, '- We measured 40 millimetres of movement,', '- We measured 40 millimetres'],
      [
        FACTS,
        `statement: '"We measured 40 millimetres of movement,"`,
        `statement: '"We measured 40 millimetres" of movement,`,
      ],
    ],
    [
      `stories/dam/article.txt:3:29 "of movement" is in quotation marks, but in no fact's quotes; add it to the quotes of the fact that attributes it`,
    ],
  ],
];

describe(`Words in quotation marks are the article's own`, () => {
  it.each(table)('%s', (_title, changes, faults) => {
    expect(faultsOfTiny(...changes)).toEqual(faults);
  });
});
