import { describe, expect, it } from 'vitest';
import { type Change, FACTS, faultsOfTiny, SOURCES, STORY } from './tiny-library.ts';

const table: [title: string, changes: Change[], faults: string[]][] = [
  [
    'A key with fixed values is missing.',
    [[FACTS, '    form: direct\n', '']],
    ['stories/dam/facts.yml:16:5 "form" is missing; write one of direct, partial, paraphrase, narration'],
  ],
  [
    'A key with text is missing.',
    [[STORY, 'title: The dam at Orrin\n', '']],
    ['stories/dam/story.yml:1:1 "title" is missing; write it'],
  ],
  [
    'A key is unknown.',
    [[FACTS, 'form: direct', 'form: direct\n    tone: calm']],
    ['stories/dam/facts.yml:19:5 unknown key "tone"; write one of mentions, corrects, or remove it'],
  ],
  [
    'A comma splits a text in braces.',
    [[FACTS, 'text: 40 millimetres,', 'text: 1,000 millimetres,']],
    [
      'stories/dam/facts.yml:28:33 "text" is a number, not text; put it in quotation marks: "1"',
      'stories/dam/facts.yml:28:35 unknown key "000 millimetres"; put text that holds a comma in quotation marks',
    ],
  ],
  [
    'A status is unknown.',
    [[FACTS, 'status: comment_sought', 'status: asked']],
    [
      'stories/dam/facts.yml:35:13 "status" is "asked"; write one of stated, claimed, warned, predicted, confirmed, denied, not_confirmed, comment_sought, declined, no_reply',
    ],
  ],
  [
    'A kind of value is unknown.',
    [[FACTS, 'kind: quantity', 'kind: number']],
    [
      'stories/dam/facts.yml:28:17 "kind" is "number"; write one of quantity, duration, time, place, person, organisation, title, name, thing, reason, purpose, manner, description',
    ],
  ],
  [
    'A number stands for text.',
    [[STORY, 'rights: None.', 'rights: 2024']],
    ['stories/dam/story.yml:14:9 "rights" is a number, not text; put it in quotation marks: "2024"'],
  ],
  [
    'An id has a capital and a space.',
    [[FACTS, 'id: height', 'id: Dam height']],
    [
      'stories/dam/facts.yml:45:9 "id" is "Dam height"; an id is lower case letters, digits and single hyphens, such as "first-report"',
    ],
  ],
  [
    'A text ends in a space.',
    [[STORY, 'rights: None.', 'rights: "None. "']],
    ['stories/dam/story.yml:14:9 "rights": white space at an end; write the text without it'],
  ],
  [
    'A text is empty.',
    [[STORY, 'rights: None.', 'rights: ""']],
    ['stories/dam/story.yml:14:9 "rights": this is empty; write the text or leave the key out'],
  ],
  [
    'A key has no value.',
    [[STORY, 'rights: None.', 'rights:']],
    ['stories/dam/story.yml:14:8 "rights" is empty; write text'],
  ],
  [
    'A fact has one utterance.',
    [[FACTS, '\n      - was the board contacted', '']],
    ['stories/dam/facts.yml:42:7 "utterances" has 1 entry; write at least 2'],
  ],
  [
    'A text stands for a list.',
    [[FACTS, 'mentions: [board]', 'mentions: board']],
    ['stories/dam/facts.yml:40:15 "mentions" is text: "board"; write a list'],
  ],
  [
    'An address is not whole.',
    [[STORY, 'obtained: Written for a test.', 'obtained: Written for a test., url: orrin']],
    ['stories/dam/story.yml:13:51 "url" is "orrin"; write a whole address: https://example.org/page'],
  ],
  [
    'A date is a word.',
    [[FACTS, 'unknown: No date is printed.', 'iso: Monday']],
    ['stories/dam/facts.yml:12:45 "iso" is "Monday"; write a year, a month or a day: 2024, 2024-08 or 2024-08-06'],
  ],
  ['A file is empty.', [[SOURCES, '']], ['stories/dam/sources.yml:1:1 the file is empty; write a map of keys']],
  [
    'An unquoted text has a colon.',
    [[SOURCES, 'name: The Ledger', 'name: The: Ledger']],
    [
      'stories/dam/sources.yml:3:11 not readable as YAML: a text with a colon begins here; put the whole text in quotation marks',
    ],
  ],
  [
    'An unquoted text in braces has a colon.',
    [[FACTS, 'unknown: No date is printed.', 'unknown: No date: none is printed.']],
    [
      'stories/dam/facts.yml:12:49 not readable as YAML: a text with a colon begins here; put the whole text in quotation marks',
    ],
  ],
  [
    'An unquoted text in a list has a colon.',
    [[FACTS, '- was the board contacted', '- "comment: who was asked"\n      - board: was it contacted']],
    ['stories/dam/facts.yml:44:9 "utterances" 3 is a map; write text, in quotation marks when it holds a colon'],
  ],
  [
    'A key stands too far to the right.',
    [[SOURCES, 'name: The Ledger\n    kind: outlet', 'name: The Ledger\n      kind: outlet']],
    [
      'stories/dam/sources.yml:3:11 not readable as YAML: a text with a colon begins here; put the whole text in quotation marks, or move the key on the next line to the left',
    ],
  ],
  [
    'A text begins with a quotation and goes on behind it.',
    [[STORY, 'rights: None.', 'rights: "None" are reserved.']],
    [
      'stories/dam/story.yml:14:16 not readable as YAML: text goes on behind a quotation mark; put the whole text in quotation marks of the other kind',
    ],
  ],
  [
    'A text in a list begins with a quotation and goes on behind it.',
    [[STORY, 'try: [who is Voss,', 'try: ["Voss" is who,']],
    [
      'stories/dam/story.yml:12:14 not readable as YAML: text goes on behind a quotation mark; put the whole text in quotation marks of the other kind',
    ],
  ],
  [
    'A text begins with a mark that YAML keeps for itself.',
    [[STORY, 'rights: None.', 'rights: @ledger']],
    [
      'stories/dam/story.yml:14:9 not readable as YAML: a text cannot begin with this mark; put the whole text in quotation marks',
    ],
  ],
  [
    'A text begins with a star.',
    [[STORY, 'rights: None.', 'rights: *none']],
    [
      'stories/dam/story.yml:14:9 not readable as YAML: *none is a reference; write it out; put text with a "*" first in quotation marks',
    ],
  ],
  [
    'A file holds two documents.',
    [[STORY, 'rights: None.', 'rights: None.\n---\nrights: All.']],
    ['stories/dam/story.yml:15:1 not readable as YAML: a second document begins here; remove the line "---"'],
  ],
  [
    'A list stands for a map.',
    [[SOURCES, '- id: ledger\n']],
    ['stories/dam/sources.yml:1:1 the file is a list; write a map of keys'],
  ],
  [
    'A key is there twice.',
    [[SOURCES, 'name: The Ledger', 'name: The Ledger\n    name: Ledger']],
    ['stories/dam/sources.yml:4:5 not readable as YAML: Map keys must be unique; correct this line'],
  ],
  ['A file is missing.', [[FACTS, undefined]], ['stories/dam/facts.yml:1:1 the file is missing; write facts.yml']],
  [
    'The folder of a story is no id.',
    [['stories/Old Dam/note.txt', '']],
    [
      'stories/Old Dam:1:1 the name of this folder is no id; write lower case letters, digits and single hyphens',
      'stories/Old Dam/article.txt:1:1 the file is missing; write article.txt',
      'stories/Old Dam/facts.yml:1:1 the file is missing; write facts.yml',
      'stories/Old Dam/sources.yml:1:1 the file is missing; write sources.yml',
      'stories/Old Dam/story.yml:1:1 the file is missing; write story.yml',
    ],
  ],
  [
    'Faults of several files come at once, in order of place.',
    [
      ['tests/who.yml', 'who built it, ', ''],
      [STORY, 'rights: None.', 'rights: ""'],
      [SOURCES, 'kind: body', 'kind: boat'],
      [FACTS, 'amount: 40,', 'amount: 4,'],
      [FACTS, 'status: comment_sought', 'status: asked'],
    ],
    [
      'stories/dam/facts.yml:28:57 the amount 4 is not in "40 millimetres"; write 40',
      'stories/dam/facts.yml:35:13 "status" is "asked"; write one of stated, claimed, warned, predicted, confirmed, denied, not_confirmed, comment_sought, declined, no_reply',
      'stories/dam/sources.yml:11:11 "kind" is "boat"; write one of person, organisation, body, country, outlet, document',
      'stories/dam/story.yml:14:9 "rights": this is empty; write the text or leave the key out',
      'tests/who.yml:1:10 "matches" has 4 entries; write at least 5',
    ],
  ],
];

describe('A file that does not fit its schema says where and what to write', () => {
  it.each(table)('%s', (_title, changes, faults) => {
    expect(faultsOfTiny(...changes)).toEqual(faults);
  });
});
