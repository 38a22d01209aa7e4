import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import type { Ask } from '../answers/ask.ts';
import { type Conversation, emptyConversation } from '../answers/conversation.ts';
import { renderText } from '../answers/replying/render-text.ts';
import { passCleanedUp, storiesDir } from '../config.ts';
import { ConfigError, DataError } from '../errors.ts';
import { createQuoteDesk } from '../quotes/create-quote-desk.ts';
import { loadLibrary } from '../stories/load-library.ts';
import { askBatch } from './ask-batch.ts';
import { exitCode } from './exit-code.ts';
import { talk } from './talk.ts';

const USAGE = `Ask a story in the terminal.

  npm run ask -- "how many troops were sent"   one question, one reply
  npm run ask                                  a conversation, with follow-ups; an empty line or Ctrl-D ends it
  npm run --silent ask -- --batch < questions  JSON lines {"id", "question", "context": [earlier messages]} in, one JSON answer a line out
  npm run ask -- --check-copy draft.txt        hold a draft against the story, every finding; - reads standard input

  --json          print the whole answer as JSON instead of its text
  --story SLUG    ask this story alone (default: of several the one that answers best)
  --help          this text

Exit code: 0 answered, 1 not in the story or unclear, 2 wrong usage or faulty data.`;

/** `npm run ask`: reads the arguments, loads the stories, answers. Returns the exit code. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      batch: { type: 'boolean' },
      'check-copy': { type: 'string' },
      story: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const question = positionals.join(' ').trim();
  if (values.batch && question)
    throw new ConfigError('--batch reads its questions from standard input; leave the question out.');
  const library = loadLibrary({ storiesDir: storiesDir(process.env) });
  const slugs = library.stories.map(({ slug }) => slug);
  if (values.story !== undefined && !slugs.includes(values.story)) {
    throw new ConfigError(`There is no story "${values.story}"; there is: ${slugs.join(', ')}.`);
  }
  // A story that is chosen is the only one there is; one story needs no choosing.
  const story = values.story ?? (slugs.length === 1 ? slugs[0] : undefined);
  const start = story === undefined ? emptyConversation : { ...emptyConversation, story };
  const stories = library.stories.filter(({ slug }) => story === undefined || slug === story);
  const ask = createQuoteDesk({ ...library, stories }, { passCleanedUp: passCleanedUp(process.env) });
  const draft = values['check-copy'];
  if (draft !== undefined) return checkCopy(readDraft(draft), ask, start, values.json === true);
  if (values.batch) return askBatch(process.stdin, (line) => console.log(line), ask, start);
  if (question) return askOnce(question, ask, start, values.json === true);
  if (!process.stdin.isTTY) throw new ConfigError(`There is no question.\n\n${USAGE}`);
  return talk(createInterface({ input: process.stdin, output: process.stdout, historySize: 200 }), ask, start, library);
}

function askOnce(question: string, ask: Ask, start: Conversation, json: boolean): number {
  const { answer } = ask(question, start);
  console.log(json ? JSON.stringify(answer, null, 2) : answer.text);
  return exitCode(answer);
}

/** Prints every finding, however many: a terminal has room for more than a message. */
function checkCopy(draft: string, ask: Ask, start: Conversation, json: boolean): number {
  const { answer } = ask(`check copy: ${draft}`, start);
  console.log(json ? JSON.stringify(answer, null, 2) : renderText(answer.parts));
  return exitCode(answer);
}

function readDraft(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new ConfigError(
      `The draft ${path} cannot be read (${error instanceof Error ? error.message : error}); name a text file, or - for standard input.`,
    );
  }
}

// Whoever reads our lines may stop before the last one (`| head`): that is no fault of the run.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  process.exitCode = await main();
} catch (error) {
  if (error instanceof DataError || error instanceof ConfigError || isUsageError(error)) {
    console.error(error.message);
    process.exitCode = 2;
  } else throw error;
}

function isUsageError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
