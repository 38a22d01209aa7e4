import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answers/answer.ts';
import { type Conversation, emptyConversation } from '../../src/answers/conversation.ts';
import { readQuestion } from '../../src/answers/reading/read-question.ts';
import { expectDeskRules } from './desk-rules.ts';
import { type Asked, ferries, firstStory } from './fixture.ts';

const stories = [ferries(), firstStory()].map((asked) => ({ slug: asked.story.story.slug, ...asked }));

const MARKUP = [
  '<@U1>',
  '<!channel>',
  '<https://x.example|here>',
  '&amp;',
  '&lt;',
  ':tada:',
  '*',
  '_',
  '`',
  '“',
  '”',
  '"',
  '\n',
  '\u200B',
  '{source}',
  '$&',
];

/** Messages made of what people ask the story, its own words, numbers, markup, and noise. */
function messagesAbout({ story }: Asked): fc.Arbitrary<string> {
  const asked = story.views.map(({ text }) => text);
  const word = fc.constantFrom(...new Set(asked.join(' ').split(/\s+/)));
  const piece = fc.oneof(
    { weight: 6, arbitrary: word },
    { weight: 1, arbitrary: fc.nat().map(String) },
    { weight: 1, arbitrary: fc.constantFrom(...MARKUP) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  );
  return fc.oneof(
    fc.constantFrom(...asked),
    fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(' ')),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .tuple(fc.constantFrom(...asked), fc.constantFrom(...MARKUP), fc.constantFrom(...asked))
      .map((parts) => parts.join(' ')),
  );
}

describe.each(stories)('every answer about $slug', (asked) => {
  const { knowledge, story } = asked;

  it('keeps the rules of the desk, whatever is typed in a thread', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(messagesAbout(asked), { minLength: 1, maxLength: 3 }), (thread) => {
        let conversation: Conversation = emptyConversation;
        for (const message of thread) {
          const turn = answer(readQuestion(message), knowledge, conversation);
          expectDeskRules(turn.answer, story.story);
          expect(answer(readQuestion(message), knowledge, conversation)).toEqual(turn);
          conversation = turn.conversation;
        }
      }),
      { numRuns: 120, seed: 20_240_312 },
    );
  });

  it('keeps them for everything that the desk tries first', () => {
    for (const question of [...story.story.try, ...knowledge.library.intents.map(({ help }) => help ?? 'help')]) {
      expectDeskRules(asked.ask(question), story.story);
    }
  });

  it.each([
    ['words without end', 'strike '.repeat(6_000)],
    ['one word of 40,000 letters', 'a'.repeat(40_000)],
    ['quotation marks without end', '"“'.repeat(20_000)],
    ['brackets without end', '<'.repeat(40_000)],
    ['questions without end', 'who? '.repeat(8_000)],
    ['a number of 300 digits', `will ${'9'.repeat(3000)} of them take part`],
    ['lines without end', '\n'.repeat(40_000)],
  ])('comes within three seconds for %s', (_, message) => {
    const begin = performance.now();
    expectDeskRules(asked.ask(message), story.story);
    expect(performance.now() - begin).toBeLessThan(3_000);
  });

  it.each([
    'purple monkey dishwasher',
    'asdf qwer',
    'the of and',
    '?!?',
    '...',
    '🙂🙂',
    ':tada:',
    '',
    '   ',
    'lorem ipsum dolor sit amet',
    '<!channel>',
  ])('is never an answer to %j', (message) => {
    expect(asked.ask(message).outcome).not.toBe('answered');
  });
});

describe('every intent', () => {
  const layouts = ferries().knowledge.library.intents.map(({ id, layout }) => ({ id, layout }));

  it.each(layouts)('shows who and where: $id', ({ layout }) => {
    expect(layout).toContain('place');
    expect(layout.some((line) => line === 'attribution' || line === 'source')).toBe(true);
  });
});
