import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer-schema.ts';
import { readBoundQuestion } from '../../src/answers/choosing/bound-question.ts';
import { chooseStory } from '../../src/answers/choosing/choose-story.ts';
import { namedStories } from '../../src/answers/choosing/named-stories.ts';
import { emptyConversation } from '../../src/answers/conversation.ts';

const bid = (story: string, outcome: Answer['outcome'], confidence: number, affinity: number) => ({
  affinity,
  turn: {
    answer: {
      ...{ question: 'q', story, intent: 'why', outcome, confidence, text: 't' },
      ...{ facts: [], nearest: [], parts: [{ kind: 'lead' as const, text: 't' }], suggestions: [] },
    },
    conversation: emptyConversation,
  },
});

describe('The story that replies', () => {
  it.each([
    ['is the one that answers', [bid('a', 'not_in_story', 1, 1), bid('b', 'answered', 0.6, 0.5)], ['b']],
    ['is rather one that asks back than none', [bid('a', 'not_in_story', 1, 1), bid('b', 'clarify', 0.5, 0.5)], ['b']],
    ['is the surer of two', [bid('a', 'answered', 0.7, 1), bid('b', 'answered', 0.95, 1)], ['b']],
    [
      'of two as sure is the one with its words',
      [bid('a', 'answered', 0.9, 1), bid('b', 'answered', 0.95, 0.5)],
      ['a'],
    ],
    ['is asked for where two are alike', [bid('a', 'answered', 0.9, 1), bid('b', 'answered', 0.95, 0.9)], ['b', 'a']],
    [
      'is asked for where no word tells them apart, however sure one is',
      [bid('a', 'answered', 0.6, 0), bid('b', 'answered', 1, 0)],
      ['b', 'a'],
    ],
    ['of refusals is the nearest', [bid('a', 'not_in_story', 1, 0.2), bid('b', 'not_in_story', 0, 0.4)], ['b']],
  ])('%s', (_, bids, expected) => {
    const choice = chooseStory(bids);
    const turns = choice.kind === 'one' ? [choice.turn] : choice.turns;
    expect(turns.map(({ answer }) => answer.story)).toEqual(expected);
  });
});

describe('A message names', () => {
  const stories = [
    { slug: 'bridge-at-aldery', title: 'Aldery bridge shut' },
    { slug: 'budget', title: 'The budget' },
  ];
  it.each([
    ['is the Aldery bridge shut?', ['bridge-at-aldery']],
    ['bridge-at-aldery: why', ['bridge-at-aldery']],
    ['the bridge at Aldery, why?', ['bridge-at-aldery']],
    ['why is the bridge shut', []],
    ['what is in the budget', []],
  ])('the story in "%s"', (message, expected) => {
    expect(namedStories(message, stories)).toEqual(expected);
  });

  it.each([
    ['in bridge-at-aldery: why?', { slug: 'bridge-at-aldery', question: 'why?' }],
    ['In Bridge-At-Aldery : check quote: "x"', { slug: 'bridge-at-aldery', question: 'check quote: "x"' }],
    ['in short: why?', undefined],
    ['in budget:', undefined],
  ])('the story it is bound to in "%s"', (message, expected) => {
    const slugs = stories.map(({ slug }) => slug);
    expect(readBoundQuestion(message, slugs)).toEqual(expected);
  });
});
