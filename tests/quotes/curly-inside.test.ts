import { describe, expect, it } from 'vitest';
import { curlyInside } from '../../src/quotes/curly-inside.ts';

describe('curlyInside', () => {
  it.each([
    ["We said 'no' to it", 'We said ‘no’ to it'],
    ["'No', they said", '‘No’, they said'],
    ['We said ‘no’ to it', 'We said ‘no’ to it'],
    ['We said “no” to it', 'We said ‘no’ to it'],
    ["('no')", '(‘no’)'],
    ["They said 'it's safe' twice", "They said ‘it's safe’ twice"],
    ["It's the crew's", "It's the crew's"],
    ["the crews' pay in '09", "the crews' pay in '09"],
    ["rock 'n' roll", "rock 'n' roll"],
    ['', ''],
  ])('reads %j as %j', (text, curly) => {
    expect(curlyInside(text)).toBe(curly);
  });
});
