import { describe, expect, it } from 'vitest';
import { firstStory } from './fixture.ts';

/** How sure the engine is moves with its weights; the answer must not. */
const SURE: unknown = expect.closeTo(1, 0);
const { ask } = firstStory();

describe('a question about the first story', () => {
  it('about a number gets the number, whose claim it is and where it stands', () => {
    expect(ask('How many North Korean troops are in Kursk?')).toEqual({
      question: 'How many North Korean troops are in Kursk?',
      story: 'north-korean-missiles',
      intent: 'how-many',
      outcome: 'answered',
      confidence: SURE,
      text: "Pyongyang has sent 11,000 troops to fight against Ukrainian troops in Russia's Kursk region, according to Ukraine President Volodymyr Zelensky.\n> According to Ukraine President Volodymyr Zelensky, Pyongyang has sent 11,000 troops to fight against Ukrainian troops in Russia's Kursk region, which has been partially occupied since a surprise incursion by Kyiv's forces in August.\nVolodymyr Zelensky, Ukraine President · paraphrase · claimed, not established by the story · Why It Matters, paragraph 5",
      facts: [
        {
          id: 'troops-sent',
          statement:
            "Pyongyang has sent 11,000 troops to fight against Ukrainian troops in Russia's Kursk region, according to Ukraine President Volodymyr Zelensky.",
          form: 'paraphrase',
          status: 'claimed',
          attribution: [
            {
              source: 'volodymyr-zelensky',
              name: 'Volodymyr Zelensky',
              title: 'Ukraine President',
              via: [],
            },
          ],
          evidence: [
            {
              quote:
                "According to Ukraine President Volodymyr Zelensky, Pyongyang has sent 11,000 troops to fight against Ukrainian troops in Russia's Kursk region, which has been partially occupied since a surprise incursion by Kyiv's forces in August.",
              section: 'Why It Matters',
              paragraph: 5,
              start: 838,
              end: 1070,
            },
          ],
        },
      ],
      nearest: [],
      parts: [
        {
          kind: 'lead',
          text: "Pyongyang has sent 11,000 troops to fight against Ukrainian troops in Russia's Kursk region, according to Ukraine President Volodymyr Zelensky.",
        },
        {
          kind: 'quote',
          text: "According to Ukraine President Volodymyr Zelensky, Pyongyang has sent 11,000 troops to fight against Ukrainian troops in Russia's Kursk region, which has been partially occupied since a surprise incursion by Kyiv's forces in August.",
        },
        {
          kind: 'detail',
          text: 'Volodymyr Zelensky, Ukraine President · paraphrase · claimed, not established by the story · Why It Matters, paragraph 5',
        },
      ],
      suggestions: [],
    });
  });

  it('about a quotation gets the speaker and the outlet it came through', () => {
    expect(ask('Who said "months, not years"?')).toEqual({
      question: 'Who said "months, not years"?',
      story: 'north-korean-missiles',
      intent: 'source-of',
      outcome: 'answered',
      confidence: SURE,
      text: 'Jonah Leff, Executive Director, as reported by The Kyiv Independent\n> Leff said his group\'s findings, which include a missile with marks that suggest it was procured this year, mark the "first public evidence of missiles having been produced in North Korea and then used in Ukraine within a matter of months, not years," The Kyiv Independent reported.\npartial quotation · verb: said · claimed, not established by the story · What To Know, paragraph 7',
      facts: [
        {
          id: 'first-public-evidence',
          statement:
            'Leff said his group\'s findings mark the "first public evidence of missiles having been produced in North Korea and then used in Ukraine within a matter of months, not years," The Kyiv Independent reported.',
          form: 'partial',
          status: 'claimed',
          attribution: [
            {
              source: 'jonah-leff',
              name: 'Jonah Leff',
              title: 'Executive Director',
              via: ['The Kyiv Independent'],
            },
          ],
          evidence: [
            {
              quote:
                'Leff said his group\'s findings, which include a missile with marks that suggest it was procured this year, mark the "first public evidence of missiles having been produced in North Korea and then used in Ukraine within a matter of months, not years," The Kyiv Independent reported.',
              section: 'What To Know',
              paragraph: 7,
              start: 1273,
              end: 1554,
            },
          ],
        },
      ],
      nearest: [],
      parts: [
        {
          kind: 'lead',
          text: 'Jonah Leff, Executive Director, as reported by The Kyiv Independent',
        },
        {
          kind: 'quote',
          text: 'Leff said his group\'s findings, which include a missile with marks that suggest it was procured this year, mark the "first public evidence of missiles having been produced in North Korea and then used in Ukraine within a matter of months, not years," The Kyiv Independent reported.',
        },
        {
          kind: 'detail',
          text: 'partial quotation · verb: said · claimed, not established by the story · What To Know, paragraph 7',
        },
      ],
      suggestions: [],
    });
  });

  it('about half-remembered words gets all of them and who said so', () => {
    expect(ask('who said "the tip of the iceberg"')).toEqual({
      question: 'who said "the tip of the iceberg"',
      story: 'north-korean-missiles',
      intent: 'source-of',
      outcome: 'answered',
      confidence: SURE,
      text: 'Yuriy Boyechko, CEO and founder of the charity Hope for Ukraine\n> Pyongyang could send more troops in the coming weeks and months because "this is just the tip of the iceberg," Boyechko said.\npartial quotation · verb: said · a prediction, not established by the story · What Happens Next, paragraph 15',
      facts: [
        {
          id: 'more-troops',
          statement:
            'Pyongyang could send more troops in the coming weeks and months because "this is just the tip of the iceberg," Boyechko said.',
          form: 'partial',
          status: 'predicted',
          attribution: [
            {
              source: 'yuriy-boyechko',
              name: 'Yuriy Boyechko',
              title: 'CEO and founder of the charity Hope for Ukraine',
              via: [],
            },
          ],
          evidence: [
            {
              quote:
                'Pyongyang could send more troops in the coming weeks and months because "this is just the tip of the iceberg," Boyechko said.',
              section: 'What Happens Next',
              paragraph: 15,
              start: 3009,
              end: 3134,
            },
          ],
        },
      ],
      nearest: [],
      parts: [
        {
          kind: 'lead',
          text: 'Yuriy Boyechko, CEO and founder of the charity Hope for Ukraine',
        },
        {
          kind: 'quote',
          text: 'Pyongyang could send more troops in the coming weeks and months because "this is just the tip of the iceberg," Boyechko said.',
        },
        {
          kind: 'detail',
          text: 'partial quotation · verb: said · a prediction, not established by the story · What Happens Next, paragraph 15',
        },
      ],
      suggestions: [],
    });
  });
});
