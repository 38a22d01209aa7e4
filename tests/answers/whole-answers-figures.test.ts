import { describe, expect, it } from 'vitest';
import { ferries } from './fixture.ts';

/** How sure the engine is moves with its weights; the answer must not. */
const SURE: unknown = expect.closeTo(1, 0);
const { ask } = ferries();

describe('a question about the ferries', () => {
  it('about a number is given the number as printed', () => {
    expect(ask('How many residents has Skell?')).toEqual({
      question: 'How many residents has Skell?',
      story: 'tarn-harbour-ferries',
      intent: 'how-many',
      outcome: 'answered',
      confidence: SURE,
      text: "Skell has 6,200 residents.\n> Skell has 6,200 residents and no airport.\nThe Courier's own words; the story attributes this to nobody else · stated in the story · What Comes Next, paragraph 9",
      facts: [
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
      nearest: [],
      parts: [
        {
          kind: 'lead',
          text: 'Skell has 6,200 residents.',
        },
        {
          kind: 'quote',
          text: 'Skell has 6,200 residents and no airport.',
        },
        {
          kind: 'detail',
          text: "The Courier's own words; the story attributes this to nobody else · stated in the story · What Comes Next, paragraph 9",
        },
      ],
      suggestions: [],
    });
  });

  it('about who said it is led by the speaker, with the exact words', () => {
    expect(ask('Who called the walkout reckless?')).toEqual({
      question: 'Who called the walkout reckless?',
      story: 'tarn-harbour-ferries',
      intent: 'who-said',
      outcome: 'answered',
      confidence: SURE,
      text: 'Northreach Ferries, operator\n> In a statement, it called the walkout “reckless and avoidable.”\npartial quotation · verb: called · claimed, not established by the story · The Dispute, paragraph 3',
      facts: [
        {
          id: 'walkout-reckless',
          statement: 'In a statement, Northreach Ferries called the walkout “reckless and avoidable.”',
          form: 'partial',
          status: 'claimed',
          attribution: [
            {
              source: 'northreach-ferries',
              name: 'Northreach Ferries',
              title: 'operator',
              via: [],
            },
          ],
          evidence: [
            {
              quote: 'In a statement, it called the walkout “reckless and avoidable.”',
              section: 'The Dispute',
              paragraph: 3,
              start: 398,
              end: 461,
            },
          ],
        },
      ],
      nearest: [],
      parts: [
        {
          kind: 'lead',
          text: 'Northreach Ferries, operator',
        },
        {
          kind: 'quote',
          text: 'In a statement, it called the walkout “reckless and avoidable.”',
        },
        {
          kind: 'detail',
          text: 'partial quotation · verb: called · claimed, not established by the story · The Dispute, paragraph 3',
        },
      ],
      suggestions: [],
    });
  });

  it('about a reply gets the silence, and no denial', () => {
    expect(ask('Did the Ministry of Transport reply?')).toEqual({
      question: 'Did the Ministry of Transport reply?',
      story: 'tarn-harbour-ferries',
      intent: 'comment-status',
      outcome: 'answered',
      confidence: SURE,
      text: "> The Ministry of Transport did not reply to an email from The Courier.\nasked for comment and did not reply, according to the story · The Courier's own words; the story attributes this to nobody else · The Dispute, paragraph 7",
      facts: [
        {
          id: 'ministry-no-reply',
          statement: 'The Ministry of Transport did not reply to an email from The Courier.',
          form: 'narration',
          status: 'no_reply',
          attribution: [
            {
              source: 'courier',
              name: 'The Courier',
              via: [],
            },
          ],
          evidence: [
            {
              quote: 'The Ministry of Transport did not reply to an email from The Courier.',
              section: 'The Dispute',
              paragraph: 7,
              start: 889,
              end: 958,
            },
          ],
        },
      ],
      nearest: [],
      parts: [
        {
          kind: 'quote',
          text: 'The Ministry of Transport did not reply to an email from The Courier.',
        },
        {
          kind: 'detail',
          text: "asked for comment and did not reply, according to the story · The Courier's own words; the story attributes this to nobody else · The Dispute, paragraph 7",
        },
      ],
      suggestions: [],
    });
  });
});
