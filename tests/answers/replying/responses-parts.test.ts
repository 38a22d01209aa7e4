import { describe, expect, it } from 'vitest';
import { responsesParts } from '../../../src/answers/replying/responses-parts.ts';
import { toAnswer } from '../../../src/answers/replying/to-answer.ts';
import type { Status } from '../../../src/stories/fact-schema.ts';
import { loadedStory } from '../../loaded-story.ts';
import { type MadeFact, type MadeSource, madeStory } from '../../made-story.ts';
import { expectDeskRules } from '../desk-rules.ts';

const missiles = loadedStory('data/stories');
const ferries = loadedStory('tests/fixtures/stories');
const { replies } = missiles.library;

const NOT_SHOWN =
  "Spoken of in somebody's claim, no response shown; that does not mean that they were not asked or did not reply:";

describe('the response board', () => {
  it('keeps denied, declined, silent, not confirmed and asked apart, each in the exact words', () => {
    const { fact, story } = ferries;
    expect(responsesParts(story, replies)).toEqual({
      outcome: 'answered',
      facts: [
        'operator-denial',
        'inspectorate-declined',
        'ministry-no-reply',
        'vessel-not-confirmed',
        'council-asked',
      ].map(fact),
      parts: [
        { kind: 'lead', text: 'Responses on record in the story:' },
        { kind: 'heading', text: 'Denied:' },
        {
          kind: 'quote',
          text: 'The operator, Northreach Ferries, denied that its rosters are unsafe.',
          fact: 'operator-denial',
        },
        { kind: 'detail', text: 'Northreach Ferries · paraphrase · The Dispute, paragraph 3' },
        { kind: 'heading', text: 'Asked for comment, declined:' },
        {
          kind: 'quote',
          text: 'The Harbour Inspectorate declined to comment on the strike.',
          fact: 'inspectorate-declined',
        },
        { kind: 'detail', text: "Harbour Inspectorate · The Courier's own words · The Dispute, paragraph 7" },
        { kind: 'heading', text: 'Asked for comment, did not reply:' },
        {
          kind: 'quote',
          text: 'The Ministry of Transport did not reply to an email from The Courier.',
          fact: 'ministry-no-reply',
        },
        { kind: 'detail', text: "Ministry of Transport · The Courier's own words · The Dispute, paragraph 7" },
        { kind: 'heading', text: 'Has not confirmed; that is not a denial:' },
        {
          kind: 'quote',
          text: 'The Ministry of Transport has not confirmed that a naval vessel will carry medical supplies.',
          fact: 'vessel-not-confirmed',
        },
        { kind: 'detail', text: "Ministry of Transport · The Courier's own words · What Comes Next, paragraph 9" },
        { kind: 'heading', text: 'Asked for comment; the story says nothing of a reply:' },
        { kind: 'quote', text: 'The Courier has also asked Skell Island Council for comment.', fact: 'council-asked' },
        { kind: 'detail', text: "Skell Island Council · The Courier's own words · The Dispute, paragraph 7" },
      ],
    });
  });

  it('names whom the story has a claim about without a response, and says what that does not mean', () => {
    const { parts } = responsesParts(missiles.story, replies);
    expect(parts.slice(-3)).toEqual([
      { kind: 'heading', text: NOT_SHOWN },
      { kind: 'item', text: 'Vladimir Putin, Russian President: not shown; claim in What Happens Next, paragraph 14' },
      { kind: 'item', text: 'Donald Trump: not shown; claim in What Happens Next, paragraph 14' },
    ]);
  });

  it('keeps the rules of the desk', () => {
    for (const { story } of [missiles, ferries]) {
      const draft = responsesParts(story, replies);
      const answer = toAnswer(draft, { question: 'Who responded?', story, intent: 'responses' });
      expectDeskRules(answer, story);
      expect(answer.parts).toEqual(draft.parts);
    }
  });
});

const SOURCES: MadeSource[] = [
  { id: 'line', name: 'Grey Line', kind: 'organisation' },
  { id: 'reed', name: 'Amin Reed', kind: 'person', title: 'head of Grey Line', of: 'line' },
  { id: 'union', name: 'Dock Union', kind: 'organisation' },
  { id: 'radio', name: 'Pier Radio', kind: 'outlet' },
];
const CLAIM = 'Grey Line and Amin Reed hid the leak, the Dock Union said.';
const claim: MadeFact = {
  verb: 'said',
  attribution: [{ source: 'union' }],
  evidence: [CLAIM],
  roles: { subject: ['line', 'reed', 'radio', 'crew'], action: ['hide'] },
};

function notShown(text: string, ...facts: MadeFact[]): string[] {
  const { parts } = responsesParts(madeStory(text, SOURCES, facts), replies);
  return parts.flatMap((part) => (part.kind === 'item' ? [part.text] : []));
}

describe('a party without a response', () => {
  const line = 'Grey Line: not shown; claim in paragraph 1';
  const reed = 'Amin Reed, head of Grey Line: not shown; claim in paragraph 1';
  const says = (status: Status, text: string, source: string): MadeFact => ({
    status,
    verb: 'said',
    attribution: [{ source }],
    evidence: [text],
    roles: { subject: [source], action: ['say'] },
  });

  it.each<[string, string, MadeFact[], string[]]>([
    ['is whom a claim is about, and no outlet', CLAIM, [claim], [line, reed]],
    [
      'is not who responded, while its head still is',
      `${CLAIM}\nGrey Line denied it.`,
      [claim, says('denied', 'Grey Line denied it.', 'line')],
      [reed],
    ],
    [
      'is not one whose head responded',
      `${CLAIM}\nAmin Reed declined to comment.`,
      [claim, says('declined', 'Amin Reed declined to comment.', 'reed')],
      [],
    ],
    [
      'is not one that speaks of itself, nor one that its own head speaks of',
      'Grey Line hid nothing, Amin Reed said.',
      [{ ...claim, evidence: ['Grey Line hid nothing, Amin Reed said.'], attribution: [{ source: 'reed' }] }],
      [],
    ],
    ['is nobody where the outlet itself says it', CLAIM, [{ ...claim, form: 'narration', status: 'stated' }], []],
  ])('%s', (_, text, facts, shown) => {
    expect(notShown(text, ...facts)).toEqual(shown);
  });

  it('is listed where the story has no response at all, and that is not an answer', () => {
    const story = madeStory(CLAIM, SOURCES, [claim]);
    expect(responsesParts(story, replies)).toEqual({
      outcome: 'not_in_story',
      nearest: story.facts,
      parts: [
        { kind: 'lead', text: 'The story shows no response and no request for comment.' },
        { kind: 'heading', text: NOT_SHOWN },
        { kind: 'item', text: line },
        { kind: 'item', text: reed },
      ],
    });
  });
});

describe('a board that would not fit into a reply', () => {
  it('has the statements with their paragraphs in place of the exact words', () => {
    const text = `Grey Line denied that ${'the pier leaked and '.repeat(80)}sank.`;
    const denial: MadeFact = {
      status: 'denied',
      statement: 'Grey Line denied it.',
      verb: 'denied',
      attribution: [{ source: 'line' }],
      evidence: [text],
    };
    expect(responsesParts(madeStory(text, SOURCES, [denial]), replies).parts).toEqual([
      { kind: 'lead', text: 'Responses on record in the story:' },
      { kind: 'heading', text: 'Denied:' },
      { kind: 'item', text: 'Grey Line denied it. (¶1)' },
    ]);
  });
});
