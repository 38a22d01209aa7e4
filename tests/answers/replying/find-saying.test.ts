import { describe, expect, it } from 'vitest';
import { findSaying } from '../../../src/answers/replying/find-saying.ts';
import { loadedStory } from '../../loaded-story.ts';
import { type MadeFact, type MadeSource, madeStory } from '../../made-story.ts';

const SOURCES: MadeSource[] = [
  { id: 'board', name: 'Harbour Board', kind: 'body', aliases: ['the board', 'board'] },
  { id: 'voss', name: 'Lena Voss', kind: 'person', aliases: ['Voss'] },
];
const [missiles, ferries] = ['data/stories', 'tests/fixtures/stories'].map((folder) => loadedStory(folder));

/** What is found beside the verb of one sentence by Lena Voss, in which these times and places are known. */
function saying(text: string, verb: string, times: string[] = [], places: string[] = [], more: MadeFact = {}) {
  const values: MadeFact['values'] = [
    ...times.map((time) => ({ kind: 'time' as const, text: time, unknown: 'No date is printed.' })),
    ...places.map((place) => ({ kind: 'place' as const, text: place })),
  ];
  const story = madeStory(text, SOURCES, [
    { verb, attribution: [{ source: 'voss' }], ...more },
    { form: 'narration', values },
  ]);
  const [fact] = story.facts;
  if (!fact) throw new Error('the story has no fact');
  const { hearer, circumstances } = findSaying(fact, story);
  return [hearer, ...circumstances.map(({ text: printed }) => printed)];
}

describe('whom it was said to', () => {
  it.each([
    ['Lena Voss told the Harbour Board that the pier moved.', 'told', 'the Harbour Board'],
    ['The pier moved, Voss told the board.', 'told', 'the board'],
    ['Voss told The Paper: “The pier moved.”', 'told', 'The Paper'],
    ['Voss told reporters that the pier moved.', 'told', 'reporters'],
    ['Voss told reporters Monday that the pier moved.', 'told', 'reporters'],
    ['Voss told members of the crew that the pier moved.', 'told', 'members of the crew'],
    ['Voss told Dr. Amin Reed that the pier moved.', 'told', 'Dr. Amin Reed'],
    ["Voss told the board's chair that the pier moved.", 'told', "the board's chair"],
    ['Voss informed her staff of the danger.', 'informed', 'her staff'],
    ['Voss has warned the board that the pier moved.', 'has warned', 'the board'],
    ['Voss warned the Harbour Board of the danger.', 'warned', 'the Harbour Board'],
    ['Voss said to the board that the pier moved.', 'said', 'the board'],
    ['Voss told him that the pier moved.', 'told', 'him'],
  ])('is found in: %s', (text, verb, hearer) => {
    expect(saying(text, verb)).toEqual([hearer]);
  });

  it.each([
    ['Voss warned the board could resign.', 'warned', 'what she warned of'],
    ['Voss warned of a flood.', 'warned', 'a thing'],
    ['The pier moved, warned Lena Voss, who saw it.', 'warned', 'the speaker herself'],
    ['Voss told the crew the pier moved and would move again.', 'told', 'words that run on into what was said'],
    ['Voss said the board met.', 'said', 'what she said'],
    ['Voss called the board reckless.', 'called', 'what is spoken of'],
    ['Voss is said to know the board.', 'is said', 'a word of another verb'],
  ])('is nobody in: %s', (text, verb) => {
    expect(saying(text, verb)).toEqual([undefined]);
  });

  it('stands behind the verb of the speaker, not of a quotation or of someone else', () => {
    const quoted = '“He told the crew that it moved,” Voss told the board.';
    expect(saying(quoted, 'told', [], [], { form: 'direct', quotes: ['He told the crew that it moved,'] })).toEqual([
      'the board',
    ]);
    expect(saying('After a diver told the crew that it moved, Voss told the board that it was safe.', 'told')).toEqual([
      'the board',
    ]);
  });
});

describe('when and where it was said', () => {
  it.each([
    ['Voss told the board on Monday that the pier moved.', 'told', ['on Monday'], [], ['the board', 'on Monday']],
    ['Voss told staff last week that it moved.', 'told', ['last week'], [], ['staff', 'last week']],
    ['The pier moved, Voss said on Monday.', 'said', ['on Monday'], [], [undefined, 'on Monday']],
    ['The pier moved, said Voss on Monday.', 'said', ['on Monday'], [], [undefined, 'on Monday']],
    ['Voss on Monday said that it moved.', 'said', ['on Monday'], [], [undefined, 'on Monday']],
    [
      'Voss told the board in Orrin on Monday that it moved.',
      'told',
      ['on Monday'],
      ['in Orrin'],
      ['the board', 'in Orrin', 'on Monday'],
    ],
  ])('is found in: %s', (text, verb, times, places, found) => {
    expect(saying(text, verb, times, places)).toEqual(found);
  });

  it.each([
    ['The pier moved on Monday, Voss said.', 'said', ['on Monday']],
    ['Voss said that it moved on Monday.', 'said', ['on Monday']],
    ['On Monday the pier moved, said Voss.', 'said', ['On Monday']],
  ])('is not what happened then: %s', (text, verb, times) => {
    expect(saying(text, verb, times)).toEqual([undefined]);
  });
});

describe('the stories', () => {
  it.each([
    [missiles, 'remnants-examined', 'the U.N. Security Council', ['on Wednesday']],
    [missiles, 'remnants-recovered', 'the U.N. Security Council', ['on Wednesday']],
    [missiles, 'troops-gathered', 'the West', []],
    [missiles, 'troops-sent', undefined, []],
    [missiles, 'more-troops', undefined, []],
    [missiles, 'council-briefing', undefined, []],
    [ferries, 'strike-announced', undefined, ['on Tuesday']],
    [ferries, 'timetable-june', 'staff', ['last week']],
    [ferries, 'hospital-warning', undefined, []],
    [ferries, 'operator-denial', undefined, []],
  ])('show it as printed (%#)', (loaded, id, hearer, circumstances) => {
    const found = loaded && findSaying(loaded.fact(id), loaded.story);
    expect(found?.hearer).toBe(hearer);
    expect(found?.circumstances.map(({ text }) => text)).toEqual(circumstances);
  });
});
