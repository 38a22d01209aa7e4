import { describe, expect, it } from 'vitest';
import { partSchema } from '../../../src/answers/answer-schema.ts';
import { changesParts } from '../../../src/answers/replying/changes-parts.ts';
import { renderText } from '../../../src/answers/replying/render-text.ts';
import {
  announced,
  askedGone,
  changesBy,
  noReply,
  otherFigure,
  tinyStory,
} from '../../stories/changes/tiny-changes.ts';
import { FACTS, type Change as TinyChange } from '../../stories/tiny-library.ts';
import { ferries } from '../fixture.ts';

const { replies } = ferries().knowledge.library;
const AT = '2026-11-25T14:05+01:00';
const shown = { title: 'The dam at Orrin', since: '2026-11-25T12:00+01:00' };

const partsOf = (...changes: TinyChange[]) =>
  changesParts({ ...shown, changes: changesBy(...changes).map((change) => ({ change, at: AT })) }, replies);

const VOSS = 'Lena Voss, engineer, as reported by The Ledger · direct quotation';
const CLAIMED = 'claimed, not established by the story · What Happened, paragraph 2';
const LEDGER = "The Ledger's own words; the story attributes this to nobody else";
const SOUGHT = 'comment sought; the story says nothing of a reply · What Follows, paragraph 3';
const NO_REPLY = 'asked for comment and did not reply, according to the story · What Follows, paragraph 3';
const ASKED = 'The Ledger has asked the Orrin Water Board for comment.';

const table: [title: string, changes: TinyChange[], lines: string[]][] = [
  [
    'other words, the old above the new, with what was announced',
    [...otherFigure, announced(`at: ${AT}, kind: correction, facts: [movement], note: "It was 14, not 40."`)],
    [
      'Reworded:',
      '- Was: "We measured 40 millimetres of movement," Voss told The Ledger.',
      '- Now: "We measured 14 millimetres of movement," Voss told The Ledger.',
      'Difference: 40, now 14',
      `${VOSS} · ${CLAIMED}`,
      `Correction, ${AT}: It was 14, not 40.`,
    ],
  ],
  [
    'another status, the old above the new',
    noReply,
    [
      'Status changed:',
      `- Was: ${ASKED}`,
      '- Now: The Orrin Water Board did not reply.',
      `Was: ${LEDGER} · ${SOUGHT}`,
      `Now: ${LEDGER} · ${NO_REPLY}`,
      `Update, ${AT}`,
    ],
  ],
  [
    'a fact that is gone as it was',
    askedGone,
    ['Withdrawn; no longer in the story:', `- Was: ${ASKED}`, `Was: ${LEDGER} · ${SOUGHT}`, `Update, ${AT}`],
  ],
  [
    'another source',
    [[FACTS, '[{ source: voss }]', '[{ source: board }]']],
    [
      'Attributed otherwise:',
      '- The dam at Orrin holds, Lena Voss, an engineer, said on Monday.',
      'Was: Lena Voss, engineer · paraphrase · claimed, not established by the story · What Happened, paragraph 1',
      'Now: Orrin Water Board · paraphrase · claimed, not established by the story · What Happened, paragraph 1',
      `Update, ${AT}`,
    ],
  ],
  [
    'another verb of saying',
    [[FACTS, 'verb: told', 'verb: measured']],
    [
      'Reworded:',
      '- "We measured 40 millimetres of movement," Voss told The Ledger.',
      `Was: ${VOSS} · verb: told · ${CLAIMED}`,
      `Now: ${VOSS} · verb: measured · ${CLAIMED}`,
      `Update, ${AT}`,
    ],
  ],
  [
    'the words of the article, when the sentence about them stays',
    [
      [
        FACTS,
        '- The dam at Orrin holds, Lena Voss, an engineer, said on Monday.',
        '- The dam at Orrin holds, Lena Voss, an engineer, said\n      - The dam at Orrin holds, Lena Voss, an engineer, said on Monday',
      ],
    ],
    [
      'Reworded:',
      '- The dam at Orrin holds, Lena Voss, an engineer, said on Monday.',
      '- Was in the article: The dam at Orrin holds, Lena Voss, an engineer, said on Monday.',
      '- Now in the article: The dam at Orrin holds, Lena Voss, an engineer, said',
      '- Now in the article: The dam at Orrin holds, Lena Voss, an engineer, said on Monday',
      'Lena Voss, engineer · paraphrase · claimed, not established by the story · What Happened, paragraph 1',
      `Update, ${AT}`,
    ],
  ],
  [
    'other words that count as quoted',
    [
      [
        FACTS,
        '      - We measured 40 millimetres of movement,',
        '      - We measured 40 millimetres of movement,\n      - of movement,',
      ],
    ],
    [
      'Reworded:',
      '- "We measured 40 millimetres of movement," Voss told The Ledger.',
      'The words are the same; which of them are quoted, or their order, is not.',
      `${VOSS} · ${CLAIMED}`,
      `Update, ${AT}`,
    ],
  ],
  [
    'an announcement without a change',
    [announced(`at: ${AT}, kind: clarification, facts: [asked], note: Asked on Monday.`)],
    [
      'Announced; the words are the same:',
      `- ${ASKED}`,
      `${LEDGER} · ${SOUGHT}`,
      `Clarification, ${AT}: Asked on Monday.`,
    ],
  ],
];

describe('changesParts', () => {
  it.each(table)('shows %s', (_title, changes, lines) => {
    expect(renderText(partsOf(...changes)).split('\n')).toEqual([
      'Changes to The dam at Orrin since 2026-11-25T12:00+01:00:',
      ...lines,
    ]);
  });

  it('says so when nothing changed', () => {
    expect(partsOf()).toEqual([{ kind: 'lead', text: 'No changes to The dam at Orrin since 2026-11-25T12:00+01:00.' }]);
  });

  it('groups by kind, whatever the order of time', () => {
    const gone = changesBy(...askedGone);
    const added = gone.map(({ story, fact, before, announcement }) => ({
      ...{ story, fact, announcement, kind: 'added' as const },
      ...(before ? { after: before } : {}),
    }));
    const changes = [...gone, ...changesBy(...otherFigure), ...added].map((change) => ({ change, at: AT }));
    const headings = changesParts({ ...shown, changes }, replies).flatMap((part) =>
      part.kind === 'heading' ? [part.text] : [],
    );
    expect(headings).toEqual(['Added:', 'Reworded:', 'Withdrawn; no longer in the story:']);
  });

  it('shows the newest whole and counts the others, in as many blocks as Slack takes', () => {
    const [old] = changesBy(...noReply);
    const [late] = changesBy(...otherFigure);
    if (!old || !late) throw new Error('nothing changed');
    const changes = [late, ...Array.from({ length: 40 }, () => old)].map((change) => ({ change, at: AT }));
    const parts = changesParts({ ...shown, changes }, replies);
    const lines = renderText(parts).split('\n');
    const olds = lines.filter((line) => line === `- Was: ${ASKED}`).length;
    expect(lines).toContain('Difference: 40, now 14');
    expect(lines.at(-1)).toBe(`Earlier changes that are not shown: ${40 - olds}`);
    expect(parts.length).toBeLessThanOrEqual(50);
    expect(renderText(parts).length).toBeLessThan(4_000);
  });

  it('puts nothing in quotation marks that was not quoted in the article, before or after', () => {
    const articles = [tinyStory(), tinyStory(...otherFigure)].map(({ article }) => article.text).join('\n');
    const texts = table
      .flatMap(([, changes]) => partsOf(...changes))
      .map((part) => renderText([partSchema.parse(part)]));
    const quoted = texts.flatMap((text) => [...text.matchAll(/["“]([^"“”]+)["”]/g)].map(([, words = '']) => words));
    expect(quoted.length).toBeGreaterThan(0);
    expect(quoted.filter((words) => !articles.includes(words))).toEqual([]);
  });
});
