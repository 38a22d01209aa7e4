import { draftQuestion, quoteQuestion } from './desk-questions.ts';

/** One entry of the menu that a message has in Slack. */
export interface Shortcut {
  /** As Slack sends it. */
  callbackId: string;
  /** As the menu shows it. */
  name: string;
  /** One line on what it does. */
  description: string;
  /** The question to ask for the words of the message. */
  toQuestion(text: string): string;
}

/** Every message shortcut. To add one: a row here, a row in manifest.yml (a test holds the two equal), a test. */
export const SHORTCUTS: readonly Shortcut[] = [
  {
    callbackId: 'check-quotes',
    name: 'Check quotes',
    description: 'Hold the quotations in this message against the story, word by word. Only you see the reply.',
    toQuestion: quoteQuestion,
  },
  {
    callbackId: 'check-copy',
    name: 'Check against the story',
    description: 'Hold this message against the story, claim by claim. Only you see the reply.',
    toQuestion: draftQuestion,
  },
];
