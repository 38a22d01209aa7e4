import { describe, expect, it } from 'vitest';
import { ferries } from './fixture.ts';

const { ask } = ferries();

describe('once a fault', () => {
  it('asked about one who was asked for comment, tells of that one and not of another', () => {
    expect(ask('did the council decline to comment').facts[0]?.id).toBe('council-asked');
  });

  it('a follow-up that turns to another gets that other', () => {
    expect(ask('Did the ministry reply?', 'and the council?').facts[0]?.id).toBe('council-asked');
  });

  it('asked who was contacted, lists who was', () => {
    expect(ask('who has been asked for comment').facts.map(({ id }) => id)).toContain('council-asked');
  });

  it('asked who says so out of the blue, does not answer', () => {
    expect(ask('says who?').outcome).not.toBe('answered');
  });

  it('a question without a premise is not told that the story has it differently', () => {
    expect(ask('When does the strike begin?').text).not.toContain('differently');
  });

  it('of two figures for one thing, both are shown', () => {
    const { outcome, facts } = ask('How many crew members will take part?');
    expect({ outcome, facts: facts.map(({ id }) => id) }).toEqual({
      outcome: 'answered',
      facts: ['union-figure', 'operator-figure'],
    });
  });
});
