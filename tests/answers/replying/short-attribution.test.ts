import { describe, expect, it } from 'vitest';
import { shortAttribution } from '../../../src/answers/replying/short-attribution.ts';
import { loadedStory } from '../../loaded-story.ts';
import { type MadeFact, type MadeSource, madeStory } from '../../made-story.ts';

const { library, ...missiles } = loadedStory('data/stories');
const ferries = loadedStory('tests/fixtures/stories');
const { replies } = library;

const BOYECHKO = 'Yuriy Boyechko, CEO and founder of the charity Hope for Ukraine, said';
const TOLVIK = 'Maren Tolvik, general secretary of the union, said';

describe('the shortest attribution that stays true', () => {
  it('is this for everything that somebody says in the stories', () => {
    const said = [missiles, ferries].flatMap(({ story }) =>
      story.facts
        .filter(({ form }) => form !== 'narration')
        .map((fact) => [fact.id, shortAttribution(fact, story, replies)]),
    );
    expect(said).toEqual([
      ['irrefutable-use', 'according to Conflict Armament Research'],
      ['remnants-examined', 'Jonah Leff, Executive Director, told the U.N. Security Council'],
      ['remnants-recovered', 'Jonah Leff, Executive Director, told the U.N. Security Council'],
      ['troops-sent', 'according to Volodymyr Zelensky, Ukraine President'],
      ['troops-gathered', 'Volodymyr Zelensky, Ukraine President, has warned'],
      ['troops-readying', 'The Pentagon has said'],
      ['first-public-evidence', 'Jonah Leff, Executive Director, said, as reported by The Kyiv Independent'],
      ['missile-marks', 'Jonah Leff, Executive Director, said, as reported by The Kyiv Independent'],
      ['missiles-launched', "according to Ukraine's military intelligence"],
      ['sanctions-quote', 'Jonah Leff, Executive Director, said'],
      ['components-quote', 'Jonah Leff, Executive Director'],
      ['kursk-advance', 'according to the Institute for the Study of War'],
      ['putin-territory', BOYECHKO],
      ['trump-may-pressure', BOYECHKO],
      ['more-troops', BOYECHKO],
      ['strike-announced', 'the Coastal Crews Union said'],
      ['roster-quote', TOLVIK],
      ['operator-denial', 'Northreach Ferries denied'],
      ['walkout-reckless', 'Northreach Ferries'],
      ['union-figure', 'the Coastal Crews Union said'],
      ['operator-figure', 'Northreach Ferries'],
      [
        'timetable-june',
        'Declan Prys, managing director of Northreach Ferries, told staff, as reported by Island Radio',
      ],
      ['rest-breaches', 'according to the annual report of the Harbour Inspectorate'],
      ['hospital-warning', 'Dr. Aila Sund warned'],
      ['second-strike', TOLVIK],
    ]);
  });

  it("is the outlet's name for its own words", () => {
    const own = [missiles, ferries].flatMap(({ story }) =>
      story.facts.filter(({ form }) => form === 'narration').map((fact) => shortAttribution(fact, story, replies)),
    );
    expect([...new Set(own)]).toEqual(['Newsweek', 'The Courier']);
  });

  it('has no verb of saying that its paragraph does not print', () => {
    for (const { story } of [missiles, ferries]) {
      for (const fact of story.facts) {
        const attribution = shortAttribution(fact, story, replies);
        const printed = story.article.paragraphs
          .filter(({ number }) => fact.evidence.some(({ paragraph }) => paragraph === number))
          .map(({ start, end }) => story.article.text.slice(start, end).toLowerCase());
        const behind = ['said', 'told', 'warned', 'denied', 'claimed', 'reported that', 'according to'];
        for (const verb of behind.filter((one) => attribution.includes(one)))
          expect(printed.some((text) => text.includes(verb))).toBe(true);
      }
    }
  });
});

const SOURCES: MadeSource[] = [
  { id: 'voss', name: 'Lena Voss', kind: 'person', title: 'an engineer', aliases: ['Voss'] },
  { id: 'reed', name: 'Amin Reed', kind: 'person' },
  { id: 'okoro', name: 'Ines Okoro', kind: 'person' },
  { id: 'radio', name: 'Pier Radio', kind: 'outlet' },
  { id: 'wire', name: 'The Wire', kind: 'outlet' },
  { id: 'note', name: 'safety note', kind: 'document' },
];

function made(text: string, fact: MadeFact): string | undefined {
  const story = madeStory(text, SOURCES, [fact]);
  const [first] = story.facts;
  return first && shortAttribution(first, story, replies);
}

describe('an attribution in a made story', () => {
  it.each<[string, string, MadeFact, string]>([
    [
      'names two who share a verb',
      'The pier moved, Amin Reed and Ines Okoro said.',
      { verb: 'said', attribution: [{ source: 'reed' }, { source: 'okoro' }] },
      'Amin Reed and Ines Okoro said',
    ],
    [
      'keeps their titles apart',
      'The pier moved, Lena Voss, an engineer, and Amin Reed said.',
      { verb: 'said', attribution: [{ source: 'voss' }, { source: 'reed' }] },
      'Lena Voss, an engineer, and Amin Reed, said',
    ],
    [
      'keeps their ways apart',
      'The pier moved, Amin Reed and Ines Okoro said, Pier Radio and The Wire reported.',
      {
        verb: 'said',
        attribution: [
          { source: 'reed', via: ['radio'] },
          { source: 'okoro', via: ['wire'] },
        ],
      },
      'Amin Reed, as reported by Pier Radio; Ines Okoro, as reported by The Wire',
    ],
    [
      'shows the whole chain',
      'The pier moved, Amin Reed said, The Wire reported, citing Pier Radio.',
      { verb: 'said', attribution: [{ source: 'reed', via: ['radio', 'wire'] }] },
      'Amin Reed said, as reported by Pier Radio, The Wire',
    ],
    [
      'does without a verb when whom he told is only "them"',
      'The pier moved, Amin Reed told them.',
      { verb: 'told', attribution: [{ source: 'reed' }] },
      'Amin Reed',
    ],
    [
      'keeps a hedge that belongs to the verb',
      'The pier moved, Amin Reed reportedly said.',
      { verb: 'reportedly said', attribution: [{ source: 'reed' }] },
      'Amin Reed reportedly said',
    ],
    [
      'gives a document of nobody as the story does',
      'The pier moved, according to the safety note.',
      { verb: 'according to', attribution: [{ source: 'note' }] },
      'according to the safety note',
    ],
  ])('%s', (_, text, fact, attribution) => {
    expect(made(text, fact)).toBe(attribution);
  });
});
