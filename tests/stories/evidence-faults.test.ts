import { describe, expect, it } from 'vitest';
import { ARTICLE, type Change, FACTS, faultsOfTiny, STORY } from './tiny-library.ts';

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
  [
    'A comma makes two entries of one text.',
    [
      [
        FACTS,
        'evidence:\n      - The dam at Orrin holds, Lena Voss, an engineer, said on Monday.',
        'evidence: [The dam at Orrin holds, Lena Voss,\n      an engineer, said on Monday.]',
      ],
    ],
    [
      'stories/dam/facts.yml:8:16 a comma makes 4 entries of "The dam at Orrin holds, Lena Voss, an engineer, said on Monday.", which the article has as one text; put the whole text in quotation marks',
    ],
  ],
  [
    'A comma makes two entries of a number.',
    [
      [ARTICLE, 'We measured 40 millimetres of', 'We measured about 4,000 millimetres of'],
      [FACTS, `statement: '"We measured 40 millimetres of`, `statement: '"We measured about 4,000 millimetres of`],
      [FACTS, `- '"We measured 40 millimetres of`, `- '"We measured about 4,000 millimetres of`],
      [
        FACTS,
        'quotes:\n      - We measured 40 millimetres of movement,',
        'quotes: [We measured about 4,000 millimetres of movement]',
      ],
      [FACTS, 'text: 40 millimetres, amount: 40,', 'text: "4,000 millimetres", amount: 4000,'],
    ],
    [
      'stories/dam/facts.yml:17:16 the statement has "We measured about 4,000 millimetres of movement," in quotation marks, which is not in the quotes to the letter; copy from: We measured about 4 | 000 millimetres of movement',
      'stories/dam/facts.yml:24:14 a comma makes 2 entries of "We measured about 4,000 millimetres of movement", which the article has as one text; put the whole text in quotation marks',
    ],
  ],
  [
    'Neighbours in quotation marks are meant to be two.',
    [
      [
        FACTS,
        'evidence:\n      - The dam at Orrin holds, Lena Voss, an engineer, said on Monday.',
        'evidence: ["The dam at Orrin holds", "Lena Voss, an engineer, said on Monday."]',
      ],
    ],
    [],
  ],
  [
    'The words from which a date follows are parted by a comma.',
    [[STORY, 'from: [said on Monday]', 'from: [an engineer, said on Monday]']],
    [
      'stories/dam/story.yml:6:38 a comma makes 2 entries of "an engineer, said on Monday", which the article has as one text; put the whole text in quotation marks',
    ],
  ],
];

describe('Evidence is the article to the letter', () => {
  it.each(table)('%s', (_title, changes, faults) => {
    expect(faultsOfTiny(...changes)).toEqual(faults);
  });
});
