import { describe, expect, it } from 'vitest';
import { sameCount } from '../../../src/answers/deciding/same-count.ts';
import { findCandidates } from '../../../src/answers/matching/find-candidates.ts';
import { rankSubjects } from '../../../src/answers/matching/rank-subjects.ts';
import { seek } from '../../../src/answers/reading/seek.ts';
import { ferries } from '../fixture.ts';

const { story, knowledge } = ferries();

/** The facts shown together when the question is answered with the first. */
function counted(question: string, first: string): string[] {
  const sought = seek(question, knowledge, story);
  const ranked = rankSubjects(sought, story, findCandidates(sought, story));
  const lead = ranked.find(({ subject }) => subject.id === first);
  if (!lead) throw new Error(`${first} was not ranked`);
  return sameCount(lead, ranked, sought.terms, story).map(({ subject }) => subject.id);
}

describe('sameCount', () => {
  it.each([
    ['how many crew members take part', 'union-figure', ['union-figure', 'operator-figure']],
    ['how many crew members take part', 'operator-figure', ['operator-figure', 'union-figure']],
  ])('shows both figures for one thing: %s', (question, first, both) => {
    expect(counted(question, first)).toEqual(both);
  });

  it.each([
    ['how many residents has Skell', 'skell-residents'],
    ['how many breaches of the rest rules', 'rest-breaches'],
    ['who called the walkout reckless', 'walkout-reckless'],
  ])('shows one fact where there is one: %s', (question, first) => {
    expect(counted(question, first)).toEqual([first]);
  });
});
