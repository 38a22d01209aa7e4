import { describe, expect, it } from 'vitest';
import { kindOfVerb } from '../../../src/answers/replying/verbs-of-saying.ts';

describe('kindOfVerb', () => {
  it.each([
    ['said', 'alone'],
    ['has said', 'alone'],
    ['has warned', 'alone'],
    ['had repeatedly warned', 'alone'],
    ['said in a statement', 'alone'],
    ['is warning', 'alone'],
    ['denied', 'alone'],
    ['has not confirmed', 'alone'],
    ['told', 'addressed'],
    ['has told', 'addressed'],
    ['informed', 'addressed'],
    ['told reporters', 'alone'],
    ['according to', 'before'],
    ['According to', 'before'],
    ['in the words of', 'before'],
    ['continued', 'leaning'],
    ['added', 'leaning'],
    ['went on', 'leaning'],
    ['called', 'leaning'],
    ['put', 'leaning'],
    ['was told', 'leaning'],
    ['is said', 'leaning'],
    ['', 'leaning'],
  ])('takes "%s" as %s', (verb, use) => {
    expect(kindOfVerb(verb)).toBe(use);
  });
});
