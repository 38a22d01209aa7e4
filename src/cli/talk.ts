import type { Interface } from 'node:readline/promises';
import type { Ask } from '../answers/ask.ts';
import type { Conversation } from '../answers/conversation.ts';
import type { Library } from '../stories/story.ts';
import { exitCode } from './exit-code.ts';

/** A conversation in the terminal: each line is a message of one thread. Ends on an empty line or the end of input; returns the last exit code. */
export async function talk(terminal: Interface, ask: Ask, start: Conversation, { stories }: Library): Promise<number> {
  const story = stories.find(({ slug }) => slug === start.story);
  if (story)
    console.log(
      `${story.title} (${story.outlet.name})\nFor example:\n${story.try.map((question) => `  ${question}`).join('\n')}\n`,
    );
  let conversation = start;
  let code: number = 0;
  terminal.setPrompt('ask> ');
  terminal.prompt();
  for await (const line of terminal) {
    if (line.trim() === '') break;
    const turn = ask(line, conversation);
    conversation = turn.conversation;
    code = exitCode(turn.answer);
    console.log(`${turn.answer.text}\n`);
    terminal.prompt();
  }
  terminal.close();
  return code;
}
