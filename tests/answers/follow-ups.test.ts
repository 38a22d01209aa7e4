import { describe, expect, it } from 'vitest';
import { ferries } from './fixture.ts';

const { ask } = ferries();

describe('a follow-up', () => {
  it.each<[string[], string]>([
    [['How many crew members will take part?', 'says who?'], 'union-figure'],
    [['Who called the walkout reckless?', 'and what did the union say?'], 'strike-announced'],
    [['what happens to the hospital', 'who said that?'], 'hospital-warning'],
    [['who is Tolvik', 'what did she say?'], 'roster-quote'],
    [['when does the strike begin', 'how long does it last?'], 'strike-announced'],
    [['who is Declan Prys', 'what did he say?'], 'timetable-june'],
    [['Is there an airport on Skell?', 'and how many people live there?'], 'skell-residents'],
    [['thanks', 'Who called the walkout reckless?'], 'walkout-reckless'],
  ])('is read in its thread: %j', (thread, lead) => {
    const { outcome, facts } = ask(...thread);
    expect({ outcome, lead: facts[0]?.id }).toEqual({ outcome: 'answered', lead });
  });

  it('without a thread says nothing of the story', () => {
    expect(ask('and her?').outcome).not.toBe('answered');
  });

  it('that asks something new is answered as if it stood alone', () => {
    const { parts } = ask('How many residents has Skell?');
    expect(ask('Who called the walkout reckless?', 'How many residents has Skell?').parts).toEqual(parts);
  });
});
