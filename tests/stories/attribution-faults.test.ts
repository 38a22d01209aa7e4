import { describe, expect, it } from 'vitest';
import { type Change, FACTS, faultsOfTiny } from './tiny-library.ts';

const table: [title: string, changes: Change[], faults: string[]][] = [
  [
    'Narration is attributed to another source.',
    [[FACTS, 'attribution: [{ source: ledger }]', 'attribution: [{ source: board }]']],
    [
      'stories/dam/facts.yml:36:29 narration is attributed to "board", not to the outlet; write "ledger", or another form than narration',
    ],
  ],
  [
    'Narration has a verb of saying.',
    [[FACTS, 'status: comment_sought', 'status: comment_sought\n    verb: asked']],
    ['stories/dam/facts.yml:36:11 narration has a verb of saying; remove it, or write another form than narration'],
  ],
  [
    'A direct quotation has no verb of saying.',
    [[FACTS, '    verb: told\n', '']],
    ['stories/dam/facts.yml:16:5 a fact of form direct has no verb of saying; copy "verb" from the article'],
  ],
  [
    'The verb is not printed beside the evidence.',
    [[FACTS, 'verb: told', 'verb: confirmed']],
    [
      'stories/dam/facts.yml:20:11 the verb "confirmed" is not in paragraph 2; copy the verb of saying that is printed there',
    ],
  ],
  [
    'The verb is printed in another paragraph only.',
    [[FACTS, 'verb: told', 'verb: said']],
    [
      'stories/dam/facts.yml:20:11 the verb "said" is not in paragraph 2; copy the verb of saying that is printed there',
    ],
  ],
];

describe(`Narration is the outlet's, all else has a verb of saying`, () => {
  it.each(table)('%s', (_title, changes, faults) => {
    expect(faultsOfTiny(...changes)).toEqual(faults);
  });
});
