import { describe, expect, it } from 'vitest';
import { emptyConversation } from '../../src/answers/conversation.ts';
import { createQuoteDesk } from '../../src/quotes/create-quote-desk.ts';
import { loadLibrary } from '../../src/stories/load-library.ts';

const MISSILES = 'north-korean-missiles';
const FERRIES = 'tarn-harbour-ferries';

const own = loadLibrary({ storiesDir: 'data/stories' });
const stories = [...own.stories, ...loadLibrary({ storiesDir: 'tests/fixtures/stories' }).stories];
const ask = createQuoteDesk({ ...own, stories });
const alone = new Map(stories.map((story) => [story.slug, createQuoteDesk({ ...own, stories: [story] })] as const));
const inStory = (story: string) => ({ ...emptyConversation, story });

describe('A question where several stories are asked', () => {
  it.each([
    ['how many North Korean troops are in Kursk', MISSILES],
    ['Who said "months, not years"?', MISSILES],
    ['When does the strike begin?', FERRIES],
    ['Who called the walkout reckless?', FERRIES],
    ['how many crew members will take part', FERRIES],
    ['check quote: "months, not years" - Leff', MISSILES],
  ])('that names none goes to the story that answers it: %s', (question, story) => {
    const { answer, conversation } = ask(question, emptyConversation);
    expect(answer).toMatchObject({ story, outcome: 'answered' });
    expect(conversation.story).toBe(story);
    const title = stories.find(({ slug }) => slug === story)?.title;
    expect(answer.text.split('\n').at(-1)).toBe(`Story: ${title}`);
    expect(ask(question, inStory(story)).answer).toEqual(alone.get(story)?.(question, inStory(story)).answer);
  });

  it.each(['who was asked for comment', 'What are the main points?', 'What happens next?'])(
    'that several answer alike is asked back, with a way to each: %s',
    (question) => {
      const { answer, conversation } = ask(question, emptyConversation);
      expect(answer).toMatchObject({ outcome: 'clarify', facts: [], suggestions: [] });
      expect(conversation).toEqual(emptyConversation);
      const asks = answer.parts.flatMap((part) => (part.kind === 'item' && part.ask ? [part.ask] : []));
      expect(asks).toEqual([MISSILES, FERRIES].map((slug) => `in ${slug}: ${question}`));
      for (const [at, slug] of [MISSILES, FERRIES].entries()) {
        const bound = ask(asks[at] ?? '', conversation);
        expect(bound.answer).toEqual(alone.get(slug)?.(question, emptyConversation).answer);
        expect(bound.conversation.story).toBe(slug);
      }
    },
  );

  it('that none answers is refused once, and binds nobody to a story', () => {
    const { answer, conversation } = ask('what did the bakery charge for bread', emptyConversation);
    expect(answer.outcome).toBe('not_in_story');
    expect(conversation).toEqual(emptyConversation);
  });

  it('in a conversation about a story stays with that story, whatever another would answer', () => {
    const { answer } = ask('When does the strike begin?', inStory(MISSILES));
    expect(answer).toMatchObject({ story: MISSILES, outcome: 'not_in_story' });
    expect(ask('What are the main points?', inStory(FERRIES)).answer.story).toBe(FERRIES);
  });

  it.each([
    ['What are the main points of "Ferry crews to strike at Tarn Harbour"?', MISSILES, FERRIES],
    ['tarn-harbour-ferries: what are the main points?', MISSILES, FERRIES],
    ['main points of North Korean missiles in Ukraine', FERRIES, MISSILES],
  ])('that names another goes there: %s', (question, from, to) => {
    const { answer, conversation } = ask(question, inStory(from));
    expect(answer.story).toBe(to);
    expect(conversation.story).toBe(to);
  });

  it('keeps the follow-ups of a thread in its story', () => {
    const first = ask('When does the strike begin?', emptyConversation);
    const next = ask('who said so?', first.conversation);
    expect(next.answer).toMatchObject({ story: FERRIES, outcome: 'answered' });
  });

  it('says hello once', () => {
    expect(ask('hello', emptyConversation).answer.outcome).toBe('help');
  });
});
