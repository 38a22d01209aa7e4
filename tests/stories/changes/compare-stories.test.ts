import { describe, expect, it } from 'vitest';
import { changeSchema } from '../../../src/stories/changes/change-schema.ts';
import { compareStates } from '../../../src/stories/changes/compare-states.ts';
import { compareStories } from '../../../src/stories/changes/compare-stories.ts';
import { storyStates } from '../../../src/stories/changes/fact-state.ts';
import { ARTICLE, FACTS, SOURCES, STORY, type Change as TinyChange } from '../tiny-library.ts';
import { announced, askedGone, changesBy, noReply, otherFigure, tinyStory } from './tiny-changes.ts';

const kindsBy = (...changes: TinyChange[]) => changesBy(...changes).map(({ fact, kind }) => `${fact} ${kind}`);

const table: [title: string, changes: TinyChange[], kinds: string[]][] = [
  [
    'The statement has other words.',
    [[FACTS, 'statement: The dam at Orrin holds', 'statement: The dam holds']],
    ['holds reworded'],
  ],
  ['The article and all that is copied from it have another figure.', otherFigure, ['movement reworded']],
  ['A verb of saying is another.', [[FACTS, 'verb: told', 'verb: measured']], ['movement reworded']],
  [
    'A status moves.',
    [[FACTS, 'status: claimed\n    verb: told', 'status: confirmed\n    verb: told']],
    ['movement status_moved'],
  ],
  ['A status moves and the words with it.', noReply, ['asked status_moved']],
  ['A fact is of another source.', [[FACTS, '[{ source: voss }]', '[{ source: board }]']], ['holds reattributed']],
  ['An outlet is no longer named.', [[FACTS, 'voss, via: [ledger]', 'voss']], ['movement reattributed']],
  [
    'A source has lost its title.',
    [[SOURCES, '    title: engineer\n', '']],
    ['holds reattributed', 'movement reattributed'],
  ],
  ['A paragraph and its fact are gone.', askedGone, ['asked withdrawn']],
  [
    'A fact has another id.',
    [
      [FACTS, 'id: asked', 'id: contacted'],
      [STORY, 'next: [asked]', 'next: [contacted]'],
    ],
    ['contacted added', 'asked withdrawn'],
  ],
];

const unchanged: [title: string, changes: TinyChange[]][] = [
  ['It is the same.', []],
  ['Example questions are added.', [[FACTS, '- does it hold', '- does it hold\n      - will it burst']]],
  [
    'Roles and values are others.',
    [
      [FACTS, 'action: [hold]', 'action: [hold, stand]'],
      [FACTS, 'unknown: No date is printed.', 'unknown: No day is printed.'],
    ],
  ],
  [
    'A source has another id.',
    [
      [SOURCES, 'id: voss', 'id: lena'],
      [FACTS, '[{ source: voss }]', '[{ source: lena }]'],
      [FACTS, 'voss, via: [ledger]', 'lena, via: [ledger]'],
    ],
  ],
  ['A source has an alias.', [[SOURCES, 'title: engineer', 'title: engineer\n    aliases: [Lena]']]],
  [
    'A paragraph above moves all others down, and has a fact of its own.',
    [
      [ARTICLE, 'What Happened\n', 'What Happened\nThe dam is new.\n'],
      [
        FACTS,
        'gaps:\n',
        `  - id: new
    statement: The dam is new.
    form: narration
    status: stated
    attribution: [{ source: ledger }]
    evidence: [The dam is new.]
    roles: { subject: [dam], action: [be new] }
    utterances: [how old is the dam, is it new]
gaps:\n`,
      ],
    ],
  ],
];

describe('Two versions of a story', () => {
  it.each(table)('differ. %s', (_title, changes, kinds) => {
    expect(kindsBy(...changes)).toEqual(kinds);
  });

  it.each(unchanged)('tell the same of what was there. %s', (_title, changes) => {
    expect(kindsBy(...changes).filter((change) => !change.endsWith(' added'))).toEqual([]);
  });

  it('have a change with both states, in plain JSON that can be read back', () => {
    const [change] = changesBy(...otherFigure);
    expect(change).toEqual({
      story: 'dam',
      fact: 'movement',
      kind: 'reworded',
      announcement: 'update',
      before: {
        revision: expect.stringMatching(/^[\w-]{12}$/),
        statement: '"We measured 40 millimetres of movement," Voss told The Ledger.',
        form: 'direct',
        status: 'claimed',
        verb: 'told',
        attribution: [{ name: 'Lena Voss', title: 'engineer', via: ['The Ledger'] }],
        evidence: [
          {
            quote: '"We measured 40 millimetres of movement," Voss told The Ledger.',
            section: 'What Happened',
            paragraph: 2,
          },
        ],
        quotes: ['We measured 40 millimetres of movement,'],
      },
      after: expect.objectContaining({
        statement: '"We measured 14 millimetres of movement," Voss told The Ledger.',
      }),
    });
    expect(changeSchema.parse(JSON.parse(JSON.stringify(change)))).toEqual(change);
  });

  it('are compared by what they tell, whatever the revisions are called that were kept', () => {
    const now = storyStates(tinyStory());
    const kept = new Map([...now].map(([id, state]) => [id, { ...state, revision: 'another' }]));
    expect(compareStates(kept, now)).toEqual([]);
  });

  it('have all facts added when the story is new, all withdrawn when it is gone', () => {
    const kinds = (changes: ReturnType<typeof compareStories>) => changes.map(({ fact, kind }) => [fact, kind]);
    const facts = ['holds', 'movement', 'asked'];
    expect(kinds(compareStories(undefined, tinyStory()))).toEqual(facts.map((fact) => [fact, 'added']));
    expect(kinds(compareStories(tinyStory(), undefined))).toEqual(facts.map((fact) => [fact, 'withdrawn']));
  });
});

const FIRST = 'at: 2026-11-25T12:00+01:00, kind: clarification, facts: [movement], note: Said on Monday.';
const SECOND = 'at: 2026-11-25T14:05+01:00, kind: correction, facts: [movement], note: "It was 14, not 40."';
const THIRD = 'at: 2026-11-25T15:00+01:00, kind: update, facts: [movement, holds], note: More to come.';
const GONE = 'at: 2026-11-25T15:00+01:00, kind: correction, withdrawn: [asked], note: The board was not asked.';

describe('A change is announced', () => {
  const told = (before: TinyChange[], after: TinyChange[]) =>
    compareStories(tinyStory(...before), tinyStory(...after)).map(
      ({ fact, kind, announcement, correction }) =>
        `${fact} ${kind}: ${announcement}, ${correction?.note ?? 'no note'}`,
    );

  const announcements: [title: string, before: TinyChange[], after: TinyChange[], told: string[]][] = [
    ['as an update when no entry names it', [], otherFigure, ['movement reworded: update, no note']],
    [
      'as the new entry says',
      [],
      [...otherFigure, announced(SECOND)],
      ['movement reworded: correction, It was 14, not 40.'],
    ],
    [
      'by the newest of several new entries',
      [announced(FIRST)],
      [...otherFigure, announced(THIRD, SECOND, FIRST)],
      ['movement reworded: update, More to come.', 'holds noted: update, More to come.'],
    ],
    [
      'not by an entry that was there before',
      [announced(SECOND)],
      [...otherFigure, announced(SECOND)],
      ['movement reworded: update, no note'],
    ],
    [
      'by the entry that takes it back',
      [],
      [...askedGone, announced(GONE)],
      ['asked withdrawn: correction, The board was not asked.'],
    ],
    [
      'by an entry that comes after it',
      otherFigure,
      [...otherFigure, announced(SECOND)],
      ['movement noted: correction, It was 14, not 40.'],
    ],
    [
      'by an entry that comes after it is gone',
      askedGone,
      [...askedGone, announced(GONE)],
      ['asked noted: correction, The board was not asked.'],
    ],
    [
      'by an entry alone, when the words stay',
      [],
      [announced(FIRST)],
      ['movement noted: clarification, Said on Monday.'],
    ],
  ];

  it.each(announcements)('%s', (_title, before, after, lines) => {
    expect(told(before, after)).toEqual(lines);
  });
});
