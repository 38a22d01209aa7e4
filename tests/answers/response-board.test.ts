import { describe, expect, it } from 'vitest';
import { ferries } from './fixture.ts';

const { ask } = ferries();

describe('asked who responded', () => {
  it.each([
    'Who responded?',
    'show me the response board',
    'who has answered the allegations',
    'right of reply?',
    'any denials',
    'who denied, who declined and who was silent',
    'who has responded to the strike',
  ])('%s: the board of the whole story', (question) => {
    const { intent, outcome, facts } = ask(question);
    expect({ intent, outcome, facts: facts.map(({ id }) => id) }).toEqual({
      intent: 'responses',
      outcome: 'answered',
      facts: ['operator-denial', 'inspectorate-declined', 'ministry-no-reply', 'vessel-not-confirmed', 'council-asked'],
    });
  });

  it.each([
    ['Who was asked for comment?', 'comment-status'],
    ['who did we ask for comment', 'comment-status'],
    ['Did the Ministry of Transport reply?', 'comment-status'],
    ['did the inspectorate decline to comment', 'comment-status'],
    ['What did Tolvik say?', 'quotes-by'],
  ])('%s: is another question', (question, intent) => {
    expect(ask(question).intent).toBe(intent);
  });
});
