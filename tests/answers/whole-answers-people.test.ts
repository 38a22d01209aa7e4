import { describe, expect, it } from 'vitest';
import { ferries } from './fixture.ts';

/** How sure the engine is moves with its weights; the answer must not. */
const SURE: unknown = expect.closeTo(1, 0);
const { ask } = ferries();

describe('a question about the ferries', () => {
  it('that the story leaves open gets a plain refusal and the nearest facts', () => {
    expect(ask('How many passengers use the ferries each day?')).toEqual({
      question: 'How many passengers use the ferries each day?',
      story: 'tarn-harbour-ferries',
      intent: 'how-many',
      outcome: 'not_in_story',
      confidence: SURE,
      text: 'Not in the story: how many passengers use the ferries.\nNearest in the story:\n- Two ferries run between Tarn Harbour and the island of Skell.\n- Skell has 6,200 residents.',
      facts: [],
      nearest: [
        {
          id: 'ferry-link',
          statement: 'Two ferries run between Tarn Harbour and the island of Skell.',
          form: 'narration',
          status: 'stated',
          attribution: [
            {
              source: 'courier',
              name: 'The Courier',
              via: [],
            },
          ],
          evidence: [
            {
              quote: 'the two ferries between Tarn Harbour and the island of Skell',
              section: '',
              paragraph: 1,
              start: 40,
              end: 100,
            },
          ],
        },
        {
          id: 'skell-residents',
          statement: 'Skell has 6,200 residents.',
          form: 'narration',
          status: 'stated',
          attribution: [
            {
              source: 'courier',
              name: 'The Courier',
              via: [],
            },
          ],
          evidence: [
            {
              quote: 'Skell has 6,200 residents and no airport.',
              section: 'What Comes Next',
              paragraph: 9,
              start: 1277,
              end: 1318,
            },
          ],
        },
      ],
      parts: [
        {
          kind: 'lead',
          text: 'Not in the story: how many passengers use the ferries.',
        },
        {
          kind: 'heading',
          text: 'Nearest in the story:',
        },
        {
          kind: 'item',
          text: 'Two ferries run between Tarn Harbour and the island of Skell.',
          ask: 'Two ferries run between Tarn Harbour and the island of Skell.',
        },
        {
          kind: 'item',
          text: 'Skell has 6,200 residents.',
          ask: 'Skell has 6,200 residents.',
        },
      ],
      suggestions: [
        'How many crew members will take part?',
        'Who called the walkout reckless?',
        'Did the Ministry of Transport reply?',
        'When does the strike begin?',
      ],
    });
  });

  it('about a person gets the title as printed', () => {
    expect(ask('who is Declan Prys')).toEqual({
      question: 'who is Declan Prys',
      story: 'tarn-harbour-ferries',
      intent: 'who-is',
      outcome: 'answered',
      confidence: SURE,
      text: "Declan Prys is managing director of Northreach Ferries.\n> Declan Prys, managing director of Northreach Ferries\nThe Courier's own words; the story attributes this to nobody else · stated in the story · The Dispute, paragraph 5",
      facts: [
        {
          id: 'prys-title',
          statement: 'Declan Prys is managing director of Northreach Ferries.',
          form: 'narration',
          status: 'stated',
          attribution: [
            {
              source: 'courier',
              name: 'The Courier',
              via: [],
            },
          ],
          evidence: [
            {
              quote: 'Declan Prys, managing director of Northreach Ferries',
              section: 'The Dispute',
              paragraph: 5,
              start: 559,
              end: 611,
            },
          ],
        },
      ],
      nearest: [],
      parts: [
        {
          kind: 'lead',
          text: 'Declan Prys is managing director of Northreach Ferries.',
        },
        {
          kind: 'quote',
          text: 'Declan Prys, managing director of Northreach Ferries',
        },
        {
          kind: 'detail',
          text: "The Courier's own words; the story attributes this to nobody else · stated in the story · The Dispute, paragraph 5",
        },
      ],
      suggestions: [],
    });
  });

  it('about all that someone said gets each quotation with its place', () => {
    expect(ask('what did Tolvik say')).toEqual({
      question: 'what did Tolvik say',
      story: 'tarn-harbour-ferries',
      intent: 'quotes-by',
      outcome: 'answered',
      confidence: SURE,
      text: 'Maren Tolvik, general secretary of the union, as quoted in the story:\n> “We have asked for a safe roster for 14 months, and we were handed a calendar,” said Maren Tolvik, general secretary of the union.\ndirect quotation · claimed, not established by the story · paragraph 2\n> A second strike in April is likely, Tolvik said, calling the first “a warning shot.”\npartial quotation · a prediction, not established by the story · What Comes Next, paragraph 10',
      facts: [
        {
          id: 'roster-quote',
          statement:
            '“We have asked for a safe roster for 14 months, and we were handed a calendar,” said Maren Tolvik, general secretary of the union.',
          form: 'direct',
          status: 'claimed',
          attribution: [
            {
              source: 'maren-tolvik',
              name: 'Maren Tolvik',
              title: 'general secretary of the union',
              via: [],
            },
          ],
          evidence: [
            {
              quote:
                '“We have asked for a safe roster for 14 months, and we were handed a calendar,” said Maren Tolvik, general secretary of the union.',
              section: '',
              paragraph: 2,
              start: 183,
              end: 313,
            },
          ],
        },
        {
          id: 'second-strike',
          statement: 'A second strike in April is likely, Tolvik said, calling the first “a warning shot.”',
          form: 'partial',
          status: 'predicted',
          attribution: [
            {
              source: 'maren-tolvik',
              name: 'Maren Tolvik',
              title: 'general secretary of the union',
              via: [],
            },
          ],
          evidence: [
            {
              quote: 'A second strike in April is likely, Tolvik said, calling the first “a warning shot.”',
              section: 'What Comes Next',
              paragraph: 10,
              start: 1319,
              end: 1403,
            },
          ],
        },
      ],
      nearest: [],
      parts: [
        {
          kind: 'lead',
          text: 'Maren Tolvik, general secretary of the union, as quoted in the story:',
        },
        {
          kind: 'quote',
          fact: 'roster-quote',
          text: '“We have asked for a safe roster for 14 months, and we were handed a calendar,” said Maren Tolvik, general secretary of the union.',
        },
        {
          kind: 'detail',
          text: 'direct quotation · claimed, not established by the story · paragraph 2',
        },
        {
          kind: 'quote',
          fact: 'second-strike',
          text: 'A second strike in April is likely, Tolvik said, calling the first “a warning shot.”',
        },
        {
          kind: 'detail',
          text: 'partial quotation · a prediction, not established by the story · What Comes Next, paragraph 10',
        },
      ],
      suggestions: [],
    });
  });
});
