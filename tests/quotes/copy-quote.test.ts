import { describe, expect, it } from 'vitest';
import { type CopyRequest, copyQuote } from '../../src/quotes/copy-quote.ts';
import { loadedStory } from '../loaded-story.ts';
import { type MadeFact, type MadeSource, madeStory } from '../made-story.ts';

const missiles = loadedStory('data/stories');
const ferries = loadedStory('tests/fixtures/stories');
const { library } = missiles;

describe('a quotation of the stories for print', () => {
  it.each([
    [missiles, 'irrefutable-use', '“irrefutably”, according to Conflict Armament Research.'],
    [
      missiles,
      'first-public-evidence',
      '“first public evidence of missiles having been produced in North Korea and then used in Ukraine within a matter of months, not years,” Jonah Leff, Executive Director, said, as reported by The Kyiv Independent.',
    ],
    [
      missiles,
      'sanctions-quote',
      'Jonah Leff, Executive Director, said: “Despite nearly two decades of sanctions on the DPRK, it has demonstrated this year its ability to produce and supply ballistic missiles for use against Ukraine within just a matter of months.”',
    ],
    [
      missiles,
      'components-quote',
      "Jonah Leff, Executive Director: “Through CAR's collaborative approach with industry, we have ascertained that these components found in remnants of weapons systems used against Ukraine derived from supplies by third-party distributors, mostly based in East Asia.”",
    ],
    [
      ferries,
      'roster-quote',
      '“We have asked for a safe roster for 14 months, and we were handed a calendar,” Maren Tolvik, general secretary of the union, said.',
    ],
    [ferries, 'walkout-reckless', 'Northreach Ferries: “reckless and avoidable.”'],
    [ferries, 'second-strike', 'Maren Tolvik, general secretary of the union, said: “a warning shot.”'],
  ])('is whole, with full name and title (%#)', (from, id, text) => {
    const fact = from.fact(id);
    expect(copyQuote({ quote: fact.quotes[0] ?? '', fact, story: from.story, use: 'print' }, library)).toEqual({
      text,
    });
  });
});

const SOURCES: MadeSource[] = [
  { id: 'reed', name: 'Amin Reed', kind: 'person', title: 'head of Grey Line' },
  { id: 'radio', name: 'Pier Radio', kind: 'outlet' },
];

/** What is made of words that Amin Reed says, as the only quotation of a story. */
function copied(
  words: string,
  more: Partial<CopyRequest> = {},
  fact: MadeFact = {},
  text = `“${words}” Amin Reed said.`,
) {
  const made: MadeFact = { form: 'direct', verb: 'said', attribution: [{ source: 'reed' }], quotes: [words], ...fact };
  const story = madeStory(text, SOURCES, [made]);
  const [first] = story.facts;
  if (!first) throw new Error('the story has no fact');
  return copyQuote({ quote: words, fact: first, story, use: 'social', ...more }, library);
}

const FIRST = 'The pier is closed for repair.';
const HEAD = 'Amin Reed, head of Grey Line, said: ';

describe('a quotation for a post', () => {
  const words = `${FIRST} It opens in spring. We thank the town.`;

  it.each([
    ['is whole where it fits', 280, { text: `${HEAD}“${words}”` }],
    ['is whole where it just fits', `${HEAD}“${words}”`.length, { text: `${HEAD}“${words}”` }],
    [
      'is cut after a sentence where it does not, with the cut marked',
      `${HEAD}“${words}”`.length - 1,
      { text: `${HEAD}“${FIRST} It opens in spring. …”` },
    ],
    ['is cut after an earlier sentence', 80, { text: `${HEAD}“${FIRST} …”` }],
    [
      'is refused where its first sentence does not fit',
      `${HEAD}“${FIRST} …”`.length - 1,
      {
        refused: 'too_long',
        detail:
          'With its attribution this takes 70 characters and the limit is 69; a quotation is never cut inside a sentence.',
      },
    ],
  ])('%s', (_, limit, result) => {
    expect(copied(words, { limit })).toEqual(result);
  });

  it('counts UTF-16 units, as those do who set the limit', () => {
    const text = `${HEAD}“The pier is open 🎉🎉.”`;
    expect(copied('The pier is open 🎉🎉.', { limit: text.length })).toEqual({ text });
    expect(copied('The pier is open 🎉🎉.', { limit: text.length - 1 })).toMatchObject({ refused: 'too_long' });
  });

  it.each([
    ['drops_negation', 'It is not safe.', 'not'],
    ['drops_negation', 'We don’t know why.', 'don’t'],
    ['drops_negation', 'Nobody was told.', 'Nobody'],
    ['drops_condition', 'It opens if the town pays.', 'if'],
    ['drops_condition', 'It could sink.', 'could'],
    ['drops_condition', 'It opens provided the town pays.', 'provided'],
    ['drops_bound', 'It takes at least a year.', 'at least'],
    ['drops_bound', 'It takes about 40 men.', 'about 40'],
    ['drops_bound', 'It takes up to a year.', 'up to'],
    ['drops_bound', 'It takes nearly a year.', 'nearly'],
    ['drops_hedge', 'The town reportedly pays.', 'reportedly'],
    ['drops_hedge', 'It may open in spring.', 'may'],
    ['drops_hedge', 'Marks suggest a crack.', 'suggest'],
    ['drops_contrast', 'But the steps stay open.', 'But'],
  ])('is refused (%s) where the cut would leave out: %s', (refused, left, guard) => {
    const result = copied(`${FIRST} ${left}`, { limit: 75 });
    expect(result).toMatchObject({ refused });
    expect('detail' in result && result.detail).toContain(`"${guard}"`);
    expect(copied(`${FIRST} ${left}`)).toEqual({ text: `${HEAD}“${FIRST} ${left}”` });
  });

  it('is cut where what is left out only looks like a bound', () => {
    expect(copied(`${FIRST} We talked about the steps.`, { limit: 80 })).toEqual({ text: `${HEAD}“${FIRST} …”` });
  });
});

describe('a quotation to copy', () => {
  it.each<[string, string, MadeFact, string, string]>([
    [
      'as reported by an outlet',
      'The pier is closed,',
      { attribution: [{ source: 'reed', via: ['radio'] }] },
      '“The pier is closed,” Amin Reed said, Pier Radio reported.',
      '“The pier is closed,” Amin Reed, head of Grey Line, said, as reported by Pier Radio.',
    ],
    [
      'with whom it was told',
      'The pier is closed.',
      { verb: 'told' },
      'Amin Reed told the crew: “The pier is closed.”',
      'Amin Reed, head of Grey Line, told the crew: “The pier is closed.”',
    ],
    [
      'without a verb that leans on what came before',
      'The pier is closed,',
      { verb: 'added' },
      '“The pier is closed,” Amin Reed added.',
      'Amin Reed, head of Grey Line: “The pier is closed”',
    ],
    [
      'according to somebody',
      'The pier is closed.',
      { verb: 'according to' },
      '“The pier is closed.” That is according to Amin Reed.',
      'According to Amin Reed, head of Grey Line: “The pier is closed.”',
    ],
    [
      'with a question',
      'Is the pier closed?',
      { verb: 'asked' },
      '“Is the pier closed?” Amin Reed asked.',
      'Amin Reed, head of Grey Line, asked: “Is the pier closed?”',
    ],
    [
      'with quotation marks inside, and with apostrophes',
      "It's the crew's 'last stand', they said, since '09.",
      {},
      `“It's the crew's 'last stand', they said, since '09.” Amin Reed said.`,
      `Amin Reed, head of Grey Line, said: “It's the crew's ‘last stand’, they said, since '09.”`,
    ],
    [
      'whole, where the words are a part of a sentence',
      'is closed for good',
      {},
      '“The pier is closed for good.” Amin Reed said.',
      'Amin Reed, head of Grey Line, said: “The pier is closed for good.”',
    ],
  ])('is given %s', (_, words, fact, text, printed) => {
    expect(copied(words, { use: 'print' }, fact, text)).toEqual({ text: printed });
  });

  it.each<[string, string, MadeFact, string]>([
    ['words that nobody put in quotation marks', 'The pier is closed', {}, 'The pier is closed, Amin Reed said.'],
    ['words that are not to the letter', 'The pier was closed', {}, '“The pier is closed.” Amin Reed said.'],
    ['a paraphrase', 'The pier is closed', { form: 'paraphrase' }, '“The pier is closed.” Amin Reed said.'],
    ['nothing', '', {}, '“The pier is closed.” Amin Reed said.'],
    ['words across the end of a quotation', 'closed.” Amin', {}, '“The pier is closed.” Amin Reed said.'],
  ])('is refused for %s', (_, words, fact, text) => {
    expect(copied(words, {}, { ...fact, quotes: [] }, text)).toEqual({
      refused: 'not_a_quote',
      detail: 'These words do not stand in quotation marks in the story, so there is no quotation to copy.',
    });
  });

  it('is refused where the sentence round a fragment denies it', () => {
    const text = 'Amin Reed has not said that the pier is “safe”.';
    expect(copied('safe', { use: 'print' }, { form: 'partial', verb: 'said' }, text)).toEqual({
      refused: 'frame_denies',
      detail: 'Copied alone, these words could say the opposite: the sentence round them has "not".',
    });
  });
});
