import { describe, expect, it } from 'vitest';
import { roleConflict } from '../../../src/answers/matching/role-conflict.ts';
import { readTerms } from '../../../src/answers/reading/read-terms.ts';
import { tokenize } from '../../../src/answers/search/tokenize.ts';
import { ferries } from '../fixture.ts';

const { story } = ferries();

function conflicts(question: string, id: string): boolean {
  const subject = story.subjects.find((one) => one.id === id);
  if (subject?.kind !== 'fact') throw new Error(`there is no fact ${id}`);
  return roleConflict(readTerms(tokenize(question), story.vocabulary), subject, story.vocabulary);
}

describe('roleConflict', () => {
  it.each([
    ['has the council denied it', 'operator-denial'],
    ['the ministry found breaches', 'rest-breaches'],
    ['did Prys confirm the vessel', 'vessel-not-confirmed'],
    ['the council declined to comment', 'inspectorate-declined'],
  ])('sees that %j is not what %s says', (question, id) => {
    expect(conflicts(question, id)).toBe(true);
  });

  it.each([
    ['has Northreach denied it', 'operator-denial'],
    ['has the company rejected it', 'operator-denial'],
    ['the inspectorate found breaches', 'rest-breaches'],
    ['did the ministry confirm the vessel', 'vessel-not-confirmed'],
    ['was anything denied', 'operator-denial'],
    ['what did the council eat', 'operator-denial'],
    ['the inspectorate declined to comment', 'inspectorate-declined'],
  ])('sees no conflict of %j with %s', (question, id) => {
    expect(conflicts(question, id)).toBe(false);
  });
});
