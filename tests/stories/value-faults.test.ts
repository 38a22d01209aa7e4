import { describe, expect, it } from 'vitest';
import { type Change, FACTS, faultsOfTiny } from './tiny-library.ts';

const table: [title: string, changes: Change[], faults: string[]][] = [
  [
    'A value differs in case.',
    [[FACTS, 'text: 40 millimetres,', 'text: 40 Millimetres,']],
    [
      'stories/dam/facts.yml:28:33 the value "40 Millimetres" is not in the evidence to the letter; copy: 40 millimetres',
    ],
  ],
  [
    'A value is worded differently.',
    [[FACTS, 'text: 40 millimetres,', 'text: forty millimetres,']],
    [
      'stories/dam/facts.yml:28:33 the value "forty millimetres" is not in the evidence to the letter; copy from: "We measured 40 millimetres of movement," Voss told The Ledger.',
    ],
  ],
  [
    'An amount is not the one in the words.',
    [[FACTS, 'amount: 40,', 'amount: 400,']],
    ['stories/dam/facts.yml:28:57 the amount 400 is not in "40 millimetres"; write 40'],
  ],
  [
    'A day is not in the calendar.',
    [[FACTS, 'unknown: No date is printed.', 'iso: 2024-02-30, inferred: Of that month.']],
    ['stories/dam/facts.yml:12:45 there is no date 2024-02-30; write a date of the calendar'],
  ],
  [
    'A year is neither printed nor inferred.',
    [[FACTS, 'unknown: No date is printed.', 'iso: "2024"']],
    [
      'stories/dam/facts.yml:12:45 the article does not print the year 2024; say under "inferred" how it follows, or leave "iso" out',
    ],
  ],
  [
    'An inference leads to no date.',
    [[FACTS, 'unknown: No date is printed.', 'inferred: It follows.']],
    [
      'stories/dam/facts.yml:12:50 nothing is inferred without "iso"; write "iso", or say under "unknown" why it cannot be worked out',
    ],
  ],
  [
    'A statement has numbers that the evidence has not.',
    [[FACTS, 'statement: The dam at Orrin holds,', 'statement: All three dams at Orrin hold 2,000 tonnes,']],
    [
      'stories/dam/facts.yml:3:16 the statement has the number three, which is not in the evidence; state the numbers of the evidence, or add the evidence that has this one',
      'stories/dam/facts.yml:3:16 the statement has the number 2,000, which is not in the evidence; state the numbers of the evidence, or add the evidence that has this one',
    ],
  ],
  [
    'Two facts answer the same question.',
    [[FACTS, '- is the dam safe', '- Who was asked?']],
    [
      'stories/dam/facts.yml:42:9 the question "who was asked" is under the fact "holds" as well; keep it where it belongs, and word the other differently',
    ],
  ],
  [
    'A fact answers a question of a gap.',
    [[FACTS, '- how high is the dam', '- Is the dam safe???']],
    [
      'stories/dam/facts.yml:49:9 the question "Is the dam safe???" is under the fact "holds" as well; keep it where it belongs, and word the other differently',
    ],
  ],
];

describe('Values and statements say what the evidence says', () => {
  it.each(table)('%s', (_title, changes, faults) => {
    expect(faultsOfTiny(...changes)).toEqual(faults);
  });
});
