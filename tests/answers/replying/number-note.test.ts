import { describe, expect, it } from 'vitest';
import { readTerms } from '../../../src/answers/reading/read-terms.ts';
import { numberNote } from '../../../src/answers/replying/number-note.ts';
import { renderText } from '../../../src/answers/replying/render-text.ts';
import { tokenize } from '../../../src/answers/search/tokenize.ts';
import { ferries } from '../fixture.ts';

const { fact, story, knowledge } = ferries();

/** What is noted when the question is answered with the fact. */
function noteOn(question: string, id: string): string[] {
  const terms = readTerms(tokenize(question), story.vocabulary);
  return numberNote(question, terms, fact(id), knowledge.library.replies).map((part) => renderText([part]));
}

describe('numberNote', () => {
  it.each([
    [
      'will 500 crew members take part',
      'union-figure',
      'The story has another figure here than 500: "About 340 crew members".',
    ],
    [
      'do 9,000 people live on Skell',
      'skell-residents',
      'The story has another figure here than 9,000: "6,200 residents".',
    ],
    ['were there 12 breaches', 'rest-breaches', 'The story has another figure here than 12: "nine breaches".'],
    [
      'did inspectors find the breaches in 2021',
      'rest-breaches',
      'The story has another figure here than 2021: "in 2023".',
    ],
    ['is the strike 72 hours long', 'strike-announced', 'The story has another figure here than 72: "for 48 hours".'],
  ])('sets right the number in %j', (question, id, note) => {
    expect(noteOn(question, id)).toEqual([note]);
  });

  it.each([
    ['will 340 crew members take part', 'union-figure'],
    ['will the 340 crew members or 500 take part', 'union-figure'],
    ['were there 9 breaches', 'rest-breaches'],
    ['do six thousand two hundred people live on Skell', 'skell-residents'],
    ['how many crew members take part', 'union-figure'],
    ['do 500 people say it is reckless', 'walkout-reckless'],
  ])('has nothing to set right in %j', (question, id) => {
    expect(noteOn(question, id)).toEqual([]);
  });
});
