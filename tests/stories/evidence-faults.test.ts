import { describe, expect, it } from 'vitest';
import { type Change, FACTS, faultsOfTiny } from './tiny-library.ts';

const table: [title: string, changes: Change[], faults: string[]][] = [
  [
    'Evidence differs in case.',
    [
      [
        FACTS,
        '- The dam at Orrin holds, Lena Voss, an engineer, said on Monday.',
        '- the dam at Orrin holds, Lena Voss, an engineer, said on Monday.',
      ],
    ],
    [
      'stories/dam/facts.yml:9:9 the evidence "the dam at Orrin holds, Lena Voss, an engineer, said on Monday." is not in the article to the letter; copy paragraph 1: The dam at Orrin holds, Lena Voss, an engineer, said on Monday.',
    ],
  ],
  [
    'Evidence has a word changed.',
    [
      [
        FACTS,
        '- The Ledger has asked the Orrin Water Board for comment.',
        '- The Ledger has contacted the Orrin Water Board for comment.',
      ],
    ],
    [
      'stories/dam/facts.yml:38:9 the evidence "The Ledger has contacted the Orrin Water Board for comment." is not in the article to the letter; the nearest is in paragraph 3: The Ledger has asked the Orrin Water Board for comment.',
    ],
  ],
  [
    'Evidence has curly quotation marks for straight ones.',
    [
      [
        FACTS,
        `- '"We measured 40 millimetres of movement," Voss told The Ledger.'`,
        '- “We measured 40 millimetres of movement,” Voss told The Ledger.',
      ],
    ],
    [
      'stories/dam/facts.yml:23:9 the evidence "“We measured 40 millimetres of movement,” Voss told The Ledger." is not in the article to the letter; copy paragraph 2: "We measured 40 millimetres of movement," Voss told The Ledger.',
    ],
  ],
  [
    'Evidence has a space too many.',
    [
      [
        FACTS,
        '- The dam at Orrin holds, Lena Voss, an engineer, said on Monday.',
        '- The dam at Orrin holds, Lena  Voss, an engineer, said on Monday.',
      ],
    ],
    [
      'stories/dam/facts.yml:9:9 the evidence "The dam at Orrin holds, Lena  Voss, an engineer, said on Monday." is not in the article to the letter; copy paragraph 1: The dam at Orrin holds, Lena Voss, an engineer, said on Monday.',
    ],
  ],
  [
    'Evidence runs over two paragraphs.',
    [
      [
        FACTS,
        '- The dam at Orrin holds, Lena Voss, an engineer, said on Monday.',
        '- |-\n        The dam at Orrin holds, Lena Voss, an engineer, said on Monday.\n        "We measured',
      ],
    ],
    ['stories/dam/facts.yml:9:9 the evidence runs over paragraphs 1 and 2; write one entry for each paragraph'],
  ],
  [
    'Evidence is a heading.',
    [[FACTS, '- The Ledger has asked the Orrin Water Board for comment.', '- What Follows']],
    ['stories/dam/facts.yml:38:9 the evidence "What Follows" is a heading; copy words of a paragraph'],
  ],
  [
    'Evidence is nowhere near the article.',
    [[FACTS, '- The Ledger has asked the Orrin Water Board for comment.', '- Fish swim upstream.']],
    [
      'stories/dam/facts.yml:38:9 the article has nothing like the evidence "Fish swim upstream."; copy words of article.txt',
    ],
  ],
];

describe('Evidence is the article to the letter', () => {
  it.each(table)('%s', (_title, changes, faults) => {
    expect(faultsOfTiny(...changes)).toEqual(faults);
  });
});
