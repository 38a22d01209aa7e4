import type { Change } from '../../../src/stories/changes/change-schema.ts';
import { compareStories } from '../../../src/stories/changes/compare-stories.ts';
import type { Story } from '../../../src/stories/story.ts';
import { ARTICLE, FACTS, loadTiny, SOURCES, STORY, type Change as TinyChange } from '../tiny-library.ts';

/** The story of the tiny library with some changes made. */
export function tinyStory(...changes: TinyChange[]): Story {
  const [story] = loadTiny(...changes).stories;
  if (!story) throw new Error('the tiny library has no story');
  return story;
}

/** What the changes change, as the stories are compared. */
export const changesBy = (...changes: TinyChange[]): Change[] => compareStories(tinyStory(), tinyStory(...changes));

/** The engineer speaks of 14 millimetres, not of 40, in the article and the facts. */
export const otherFigure: TinyChange[] = [
  [ARTICLE, '40 millimetres', '14 millimetres'],
  [FACTS, `statement: '"We measured 40`, `statement: '"We measured 14`],
  [FACTS, `- '"We measured 40`, `- '"We measured 14`],
  [FACTS, '- We measured 40', '- We measured 14'],
  [FACTS, 'text: 40 millimetres, amount: 40', 'text: 14 millimetres, amount: 14'],
];

/** The board has answered nothing when asked: another sentence, and another rung. */
export const noReply: TinyChange[] = [
  [ARTICLE, 'The Ledger has asked the Orrin Water Board for comment.', 'The Orrin Water Board did not reply.'],
  [
    FACTS,
    'statement: The Ledger has asked the Orrin Water Board for comment.',
    'statement: The Orrin Water Board did not reply.',
  ],
  [FACTS, '- The Ledger has asked the Orrin Water Board for comment.', '- The Orrin Water Board did not reply.'],
  [FACTS, 'status: comment_sought', 'status: no_reply'],
];

/** The last paragraph, its fact and who was asked are gone. */
export const askedGone: TinyChange[] = [
  [ARTICLE, 'What Follows\nThe Ledger has asked the Orrin Water Board for comment.\n', ''],
  [STORY, '\n  - What Follows', ''],
  [STORY, 'next: [asked]\n', ''],
  [SOURCES, '  - id: board\n    name: Orrin Water Board\n    kind: body\n', ''],
  [
    FACTS,
    `  - id: asked
    statement: The Ledger has asked the Orrin Water Board for comment.
    form: narration
    status: comment_sought
    attribution: [{ source: ledger }]
    evidence:
      - The Ledger has asked the Orrin Water Board for comment.
    roles: { subject: [ledger], action: [ask] }
    mentions: [board]
    utterances:
      - who was asked
      - was the board contacted
`,
    '',
  ],
];

/** The key `corrections` with these entries, newest first. */
export function announced(...entries: string[]): TinyChange {
  return [
    STORY,
    'rights: None.\n',
    `rights: None.\ncorrections:\n${entries.map((one) => `  - { ${one} }\n`).join('')}`,
  ];
}
