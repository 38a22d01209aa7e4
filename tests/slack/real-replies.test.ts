import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { emptyConversation } from '../../src/answers/conversation.ts';
import { createQuoteDesk } from '../../src/quotes/create-quote-desk.ts';
import { checkMessage } from '../../src/slack/check-message.ts';
import { COMMANDS } from '../../src/slack/commands.ts';
import { renderMessages } from '../../src/slack/render-messages.ts';
import { shareState } from '../../src/slack/share-state.ts';
import { loadLibrary } from '../../src/stories/load-library.ts';

const library = loadLibrary({ storiesDir: fileURLToPath(new URL('../../data/stories', import.meta.url)) });
const ask = createQuoteDesk(library);

/** One question of each fact and gap, those the stories suggest, and one of each intent. */
const QUESTIONS = [
  ...library.stories.flatMap(({ facts, gaps, try: tries }) => [
    ...tries,
    ...[...facts, ...gaps].flatMap(({ utterances }) => utterances.slice(0, 1)),
  ]),
  ...library.intents.flatMap(({ examples }) => examples.slice(0, 1)),
];

describe('what the engine really answers', () => {
  it('is one message each that Slack takes, alone and shared, with the words of the story to the letter', () => {
    for (const question of QUESTIONS) {
      const { answer } = ask(question, emptyConversation);
      for (const frame of [{}, { above: 'Shared by <@U1>', share: shareState(answer) }]) {
        const [message, ...more] = renderMessages(answer, frame);
        if (!message || more.length > 0) throw new Error(`${1 + more.length} messages to ${question}`);
        const { blocks, text } = message;
        expect(checkMessage(blocks, text), question).toEqual([]);
        for (const part of answer.parts) {
          if (part.kind === 'quote') expect(JSON.stringify(blocks), question).toContain(JSON.stringify(part.text));
        }
      }
    }
    expect(QUESTIONS.length).toBeGreaterThan(50);
  });

  it.each(['brief', 'people', 'timeline', 'help'])('to /story %s is what it says', (view) => {
    const question = COMMANDS.find(({ name }) => name === 'story')?.toQuestion(view) ?? '';
    const { answer } = ask(question, emptyConversation);
    expect(answer.intent).toBe(view);
    expect(answer.outcome).toBe(view === 'help' ? 'help' : 'answered');
  });
});
