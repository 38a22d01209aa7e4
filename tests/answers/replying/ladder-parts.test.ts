import { describe, expect, it } from 'vitest';
import { ladderParts } from '../../../src/answers/replying/ladder-parts.ts';
import { MAX_TEXT, renderText } from '../../../src/answers/replying/render-text.ts';
import { toAnswer } from '../../../src/answers/replying/to-answer.ts';
import { loadedStory } from '../../loaded-story.ts';
import { type MadeFact, madeStory } from '../../made-story.ts';
import { expectDeskRules } from '../desk-rules.ts';

const missiles = loadedStory('data/stories');
const ferries = loadedStory('tests/fixtures/stories');
const { replies } = missiles.library;

const HEAD = 'How do we know? As far as the story shows:';
const PASTE = 'The shortest attribution that stays true, to paste:';
const REQUEST =
  "Newsweek has contacted via email the defense ministries in Russia and Ukraine, as well as the Permanent Mission of the Democratic People's Republic of Korea to the U.N., for comment. (¶3)";

describe('the ladder', () => {
  it('has each rung that the story shows, and says which it does not', () => {
    const fact = missiles.fact('first-public-evidence');
    expect(ladderParts(fact, missiles.story, replies)).toEqual({
      outcome: 'answered',
      facts: [fact],
      parts: [
        { kind: 'lead', text: HEAD },
        { kind: 'item', text: 'Who said it: Jonah Leff, Executive Director' },
        { kind: 'item', text: 'To whom: not shown' },
        { kind: 'item', text: 'When and where it was said, as printed: not shown' },
        { kind: 'item', text: 'How the words stand: partial quotation' },
        { kind: 'item', text: 'Reported by: The Kyiv Independent, then Newsweek' },
        { kind: 'item', text: 'How firmly: claimed, not established by the story' },
        { kind: 'item', text: `Checks, requests for comment and replies of those concerned: ${REQUEST}` },
        { kind: 'item', text: 'Where it stands: What To Know, paragraph 7' },
        {
          kind: 'context',
          before: '',
          passage:
            'Leff said his group\'s findings, which include a missile with marks that suggest it was procured this year, mark the "first public evidence of missiles having been produced in North Korea and then used in Ukraine within a matter of months, not years," The Kyiv Independent reported.',
          after: '',
        },
        { kind: 'heading', text: PASTE },
        { kind: 'copy', text: 'Jonah Leff, Executive Director, said, as reported by The Kyiv Independent' },
      ],
    });
  });

  it.each([
    [
      missiles,
      'remnants-examined',
      [
        'Who said it: Jonah Leff, Executive Director',
        'To whom: the U.N. Security Council',
        'When and where it was said, as printed: on Wednesday. The article prints no date, so which Wednesday cannot be worked out from it.',
        'How the words stand: paraphrase',
        'Reported by: Newsweek',
        'How firmly: claimed, not established by the story',
        `Checks, requests for comment and replies of those concerned: ${REQUEST}`,
        "Where it stands: What's New, paragraph 2",
      ],
    ],
    [
      ferries,
      'strike-announced',
      [
        'Who said it: the Coastal Crews Union',
        'To whom: not shown',
        'When and where it was said, as printed: on Tuesday. Inferred: 2024-03-12. The story is dated March 12, 2024, which is a Tuesday.',
        'How the words stand: paraphrase',
        'Reported by: The Courier',
        'How firmly: a prediction, not established by the story',
        'Checks, requests for comment and replies of those concerned: not shown',
        'Where it stands: paragraph 1',
      ],
    ],
    [
      ferries,
      'timetable-june',
      [
        'Who said it: Declan Prys, managing director of Northreach Ferries',
        'To whom: staff',
        'When and where it was said, as printed: last week. The story does not say on which day of the week before March 12, 2024.',
        'How the words stand: paraphrase',
        'Reported by: Island Radio, then The Courier',
        'How firmly: claimed, not established by the story',
        'Checks, requests for comment and replies of those concerned: The operator, Northreach Ferries, denied that its rosters are unsafe. (¶3)',
        'Where it stands: The Dispute, paragraph 5',
      ],
    ],
    [
      ferries,
      'rest-breaches',
      [
        'Who said it: the annual report of the Harbour Inspectorate',
        'How the words stand: document, paraphrase',
        'Reported by: The Courier',
        'How firmly: claimed, not established by the story',
        'Checks, requests for comment and replies of those concerned: The Harbour Inspectorate declined to comment on the strike. (¶7)',
        'Where it stands: The Dispute, paragraph 6',
      ],
    ],
    [
      ferries,
      'inspectorate-declined',
      [
        'Who said it: The Courier; the story attributes this to nobody else',
        "How the words stand: the outlet's own words",
        'Reported by: The Courier',
        'How firmly: asked for comment and declined, according to the story',
        'Where it stands: The Dispute, paragraph 7',
      ],
    ],
  ])('has these rungs (%#)', ({ fact, story }, id, rungs) => {
    const { parts } = ladderParts(fact(id), story, replies);
    expect(parts.flatMap((part) => (part.kind === 'item' ? [part.text] : []))).toEqual(rungs);
  });

  it('keeps the rules of the desk for every fact, in one reply, the attribution last', () => {
    for (const { story } of [missiles, ferries]) {
      for (const fact of story.facts) {
        const draft = ladderParts(fact, story, replies);
        const answer = toAnswer(draft, { question: 'How do we know?', story, intent: 'source-of' });
        expectDeskRules(answer, story);
        expect(answer.parts).toEqual(draft.parts);
        expect(answer.parts.at(-1)?.kind).toBe('copy');
      }
    }
  });
});

describe('a ladder that would not fit into one reply', () => {
  const sentence = (length: number) => `${'The pier moved and moved '.repeat(length)}again.`;
  const ladder = (text: string, evidence: string, more: MadeFact[] = []) => {
    const reed = { id: 'reed', name: 'Amin Reed', kind: 'person' as const };
    const about: MadeFact = { verb: 'said', attribution: [{ source: 'reed' }], evidence: [evidence] };
    const story = madeStory(text, [reed], [about, ...more]);
    const [fact] = story.facts;
    return fact ? ladderParts(fact, story, replies).parts : [];
  };
  const last = [
    { kind: 'heading', text: PASTE },
    { kind: 'copy', text: 'Amin Reed said' },
  ];

  it('shows the passage without its paragraph', () => {
    const parts = ladder(`It moved, Amin Reed said. ${sentence(60)}`, 'It moved, Amin Reed said.');
    expect(parts.slice(-3)).toEqual([
      { kind: 'context', before: '', passage: 'It moved, Amin Reed said.', after: '' },
      ...last,
    ]);
  });

  it('shows where it stands and no passage, and never a part of one', () => {
    const parts = ladder(`${sentence(60)} Amin Reed said so.`, `${sentence(60)} Amin Reed said so.`);
    expect(parts.slice(-3)).toEqual([{ kind: 'item', text: 'Where it stands: paragraph 1' }, ...last]);
  });

  it.each([
    [20, (asked: string) => `${asked} (¶2) 2 more in the story.`],
    [60, () => '3 in the story.'],
  ])('counts the checks and requests that it does not show (%#)', (length, shown) => {
    const asked = `The Paper asked Amin Reed for comment. ${sentence(length)}`;
    const check: MadeFact = {
      form: 'narration',
      status: 'comment_sought',
      statement: asked,
      evidence: [asked],
      roles: { subject: ['paper'], action: ['ask'], object: ['reed'] },
    };
    const text = `It moved, Amin Reed said.\n${asked}`;
    const parts = ladder(text, 'It moved, Amin Reed said.', [check, check, check]);
    const label = 'Checks, requests for comment and replies of those concerned: ';
    expect(parts).toContainEqual({ kind: 'item', text: `${label}${shown(asked)}` });
    expect(parts.slice(-2)).toEqual(last);
    expect(renderText(parts).length).toBeLessThan(MAX_TEXT);
  });
});
