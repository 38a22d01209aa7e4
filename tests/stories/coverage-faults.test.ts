import { describe, expect, it } from 'vitest';
import { ARTICLE, type Change, FACTS, faultsOfTiny } from './tiny-library.ts';

const table: [title: string, changes: Change[], faults: string[]][] = [
  [
    'A sentence is in no evidence.',
    [[ARTICLE, 'Voss told The Ledger.', 'Voss told The Ledger. Rain is due in the U.K. on Friday.']],
    [
      `stories/dam/article.txt:3:65 "Rain is due in the U.K. on Friday" is in no fact's evidence; add it to the evidence of a fact, or write a fact for it`,
    ],
  ],
  [
    'Two sentences are in no evidence: two faults.',
    [[ARTICLE, 'Voss told The Ledger.', 'Voss told The Ledger. Rain is due. The U.K.-based Dr. R. Hale said "no."']],
    [
      `stories/dam/article.txt:3:65 "Rain is due" is in no fact's evidence; add it to the evidence of a fact, or write a fact for it`,
      `stories/dam/article.txt:3:78 "The U.K.-based Dr. R. Hale said "no" is in no fact's evidence; add it to the evidence of a fact, or write a fact for it`,
      `stories/dam/article.txt:3:111 "no" is in quotation marks, but in no fact's quotes; add it to the quotes of the fact that attributes it`,
    ],
  ],
  [
    'A clause is in no evidence.',
    [
      [
        FACTS,
        '- The dam at Orrin holds, Lena Voss, an engineer, said on Monday.',
        '- The dam at Orrin holds, Lena Voss',
      ],
      [
        FACTS,
        'statement: The dam at Orrin holds, Lena Voss, an engineer, said on Monday.',
        'statement: The dam at Orrin holds, Lena Voss said.',
      ],
      [FACTS, '- { kind: time, text: on Monday, unknown: No date is printed. }', '- { kind: person, text: Lena Voss }'],
    ],
    [
      `stories/dam/article.txt:2:36 "an engineer, said on Monday" is in no fact's evidence; add it to the evidence of a fact, or write a fact for it`,
    ],
  ],
  [
    'A number is in evidence, but no fact states it.',
    [
      [FACTS, 'text: 40 millimetres, amount: 40, unit: millimetres', 'text: movement, unit: millimetres, amount: 40'],
      [
        FACTS,
        `statement: '"We measured 40 millimetres of movement,"`,
        `statement: '"We measured" the "millimetres of movement,"`,
      ],
    ],
    [
      'stories/dam/article.txt:3:14 "40" is a number that no fact states; write it into a statement or a value of a fact with this evidence',
    ],
  ],
];

describe('Nothing of the article is forgotten', () => {
  it.each(table)('%s', (_title, changes, faults) => {
    expect(faultsOfTiny(...changes)).toEqual(faults);
  });
});
