import type { Library } from '../stories/story.ts';
import type { Answer } from './answer-schema.ts';
import type { Conversation } from './conversation.ts';

/** An answer and the conversation it leaves behind. */
export interface Turn {
  answer: Answer;
  conversation: Conversation;
}

/** Stand-in until the engine lands: says of everything that it is not in the story. */
export function answer(message: string, library: Library, conversation: Conversation): Turn {
  const story = library.stories[0];
  const text = 'Not in the story.';
  return {
    answer: {
      question: message,
      story: story?.slug ?? '',
      intent: 'what-happened',
      outcome: 'not_in_story',
      confidence: 0,
      text,
      facts: [],
      nearest: [],
      parts: [{ kind: 'lead', text }],
      suggestions: story?.try ?? [],
    },
    conversation,
  };
}
