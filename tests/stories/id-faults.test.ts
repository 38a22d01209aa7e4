import { describe, expect, it } from 'vitest';
import { type Change, FACTS, faultsOfTiny, SOURCES, STORY } from './tiny-library.ts';

const table: [title: string, changes: Change[], faults: string[]][] = [
  [
    'A fact id is taken twice.',
    [
      [FACTS, 'id: movement', 'id: holds'],
      [STORY, 'brief: [holds, movement]', 'brief: [holds]'],
    ],
    ['stories/dam/facts.yml:16:9 the id "holds" is taken by a fact above; write another id'],
  ],
  [
    'A gap is named like a fact.',
    [[FACTS, 'id: height', 'id: holds']],
    ['stories/dam/facts.yml:45:9 the id "holds" is taken by a fact above; write another id'],
  ],
  [
    'A source id is taken twice.',
    [
      [
        SOURCES,
        'name: Orrin Water Board\n    kind: body\n',
        'name: Orrin Water Board\n    kind: body\n  - id: voss\n    name: Voss\n    kind: person\n',
      ],
    ],
    ['stories/dam/sources.yml:12:9 the id "voss" is taken by a source above; write another id'],
  ],
  [
    'The outlet is no source.',
    [[STORY, 'outlet: ledger', 'outlet: gazette']],
    ['stories/dam/story.yml:2:9 there is no source "gazette"; write an id of sources.yml, or add it there'],
  ],
  [
    'The outlet is a person.',
    [[STORY, 'outlet: ledger', 'outlet: voss']],
    ['stories/dam/story.yml:2:9 the outlet "voss" is a source of kind person; name a source of kind outlet'],
  ],
  [
    'A fact is attributed to no source.',
    [[FACTS, '[{ source: voss }]', '[{ source: lena }]']],
    ['stories/dam/facts.yml:7:29 there is no source "lena"; write an id of sources.yml, or add it there'],
  ],
  [
    'A chain leads through no source.',
    [[FACTS, 'via: [ledger]', 'via: [ledger, radio]']],
    ['stories/dam/facts.yml:21:49 there is no source "radio"; write an id of sources.yml, or add it there'],
  ],
  [
    'A source belongs to no source.',
    [[SOURCES, 'title: engineer', 'title: engineer\n    of: works']],
    ['stories/dam/sources.yml:9:9 there is no source "works"; write an id of sources.yml, or add it there'],
  ],
  [
    'A source belongs to itself.',
    [
      [SOURCES, 'title: engineer', 'title: engineer\n    of: board'],
      [SOURCES, 'kind: body', 'kind: body\n    of: voss'],
    ],
    [
      'stories/dam/sources.yml:9:9 "voss" belongs to itself; write the id of what it belongs to',
      'stories/dam/sources.yml:13:9 "board" belongs to itself; write the id of what it belongs to',
    ],
  ],
  [
    'A fact mentions no source.',
    [[FACTS, 'mentions: [board]', 'mentions: [board, mayor]']],
    ['stories/dam/facts.yml:40:23 there is no source "mayor"; write an id of sources.yml, or add it there'],
  ],
  [
    'A value names no source.',
    [[FACTS, '- { kind: quantity,', '- { kind: person, text: Voss, source: lena }\n      - { kind: quantity,']],
    ['stories/dam/facts.yml:28:45 there is no source "lena"; write an id of sources.yml, or add it there'],
  ],
  [
    'The brief lists no fact.',
    [[STORY, 'brief: [holds, movement]', 'brief: [holds, collapse]']],
    ['stories/dam/story.yml:10:16 there is no fact "collapse"; write an id of facts.yml, or add it there'],
  ],
  [
    'The brief lists a fact twice.',
    [[STORY, 'brief: [holds, movement]', 'brief: [holds, holds]']],
    ['stories/dam/story.yml:10:16 the fact "holds" is listed twice; write it once'],
  ],
  [
    'What is next is no fact.',
    [[STORY, 'next: [asked]', 'next: [answered]']],
    ['stories/dam/story.yml:11:8 there is no fact "answered"; write an id of facts.yml, or add it there'],
  ],
  [
    'A gap is near no fact.',
    [[FACTS, 'near: [holds]', 'near: [hold]']],
    ['stories/dam/facts.yml:47:12 there is no fact "hold"; write an id of facts.yml, or add it there'],
  ],
  [
    'An id in a faulty entry still counts, so that one fault does not bring others.',
    [[FACTS, 'status: comment_sought', 'status: asked']],
    [
      'stories/dam/facts.yml:35:13 "status" is "asked"; write one of stated, claimed, warned, predicted, confirmed, denied, not_confirmed, comment_sought, declined, no_reply',
    ],
  ],
];

describe('Ids are written once and lead somewhere', () => {
  it.each(table)('%s', (_title, changes, faults) => {
    expect(faultsOfTiny(...changes)).toEqual(faults);
  });
});
