import { describe, expect, it } from 'vitest';
import { findGuard } from '../../src/quotes/find-guard.ts';
import { loadedStory } from '../loaded-story.ts';

const { guards } = loadedStory('tests/fixtures/stories').library.lexicon;

describe('findGuard', () => {
  it.each([
    ['The pier is not safe.', 'negation', 'not'],
    ['We Can’t say.', 'negation', 'Can’t'],
    ['No one came.', 'negation', 'No one'],
    ['No more than forty came.', 'bound', 'No more than'],
    ['It cost over £1,200,000.', 'bound', 'over £1,200,000'],
    ['Some forty came.', 'bound', 'Some forty'],
    ['Forty or more came.', 'bound', 'Forty or more'],
    ['As long as it lasts, we stay.', 'condition', 'As long as'],
    ['It is allegedly cracked.', 'hedge', 'allegedly'],
    ['It was built in 1908. However, it stands.', 'contrast', 'However'],
  ])('finds in "%s" a %s: %s', (text, kind, words) => {
    expect(findGuard(text, guards)).toEqual({ kind, words });
  });

  it.each([
    'The pier is closed.',
    'We talked about the roster.',
    'It ran over the bridge and under the road.',
    'Some of the crew came.',
    'The knot holds.',
    '',
  ])('finds nothing in "%s"', (text) => {
    expect(findGuard(text, guards)).toBeUndefined();
  });
});
