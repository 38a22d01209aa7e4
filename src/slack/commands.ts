import { draftQuestion, quoteQuestion } from './desk-questions.ts';

/** One slash command, and the same as the first words of a mention. */
export interface Command {
  /** As typed after the slash; also the word that opens a mention (`@bot quotes …`). */
  name: string;
  /** What to type after it, as Slack shows it while typing; '' for nothing. */
  hint: string;
  /** One line on what it does. */
  description: string;
  /** The question to ask for what was typed after it; undefined when that asks nothing, and the usage is shown. */
  toQuestion(text: string): string | undefined;
  /** True when the slash command without text opens the form for drafts; a mention cannot. */
  opensForm?: true;
  /** Whether that asks for something of the app's own, which needs its memory and not the story. */
  isOwn?(text: string): boolean;
}

/** What a command or a mention asks for: a question, or how a command is used. */
export type Request = { kind: 'question'; question: string } | { kind: 'usage'; command: Command };
/** A request that is no question to the story: what the app itself keeps and does, by the command it stands under. */
export type OwnRequest = { kind: 'own'; command: string; text: string };
/** What a message asks for. */
export type Typed = Request | OwnRequest;
/** What a slash command asks for: the same, or the form. */
export type CommandRequest = Typed | { kind: 'form' };

const STORY_VIEWS: Readonly<Record<string, string>> = {
  brief: 'What are the main points?',
  people: 'Who is quoted in the story?',
  timeline: 'What is the timeline?',
  help: 'help',
};

/** What stands under `/story` and is no question to it. "Use of force" is one. */
const OWN_VIEWS = /^(?:gaps|settings|use(?:\s+[\w-]+)?)$/i;

/** Every command. To add one: a row here, a row in manifest.yml (a test holds the two equal), a test. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'fact',
    hint: '<question>',
    description: 'Ask the story a question; get its words, its source and the paragraph.',
    toQuestion: (text) => text || undefined,
  },
  {
    name: 'who-said',
    hint: '<words>',
    description: 'Find out who said something, in which words, and through whom we know.',
    toQuestion: (text) => (text ? `who said ${text}` : undefined),
  },
  {
    name: 'quotes',
    hint: '<person>',
    description: 'Get all that a person or body is quoted on.',
    toQuestion: (text) =>
      text ? (/^(from|by|of)\b/i.test(text) ? `quotes ${text}` : `quotes from ${text}`) : undefined,
  },
  {
    name: 'story',
    hint: `${Object.keys(STORY_VIEWS).join(' | ')} | use <story> | settings | gaps`,
    description:
      'Get the story in brief, its people, its timeline, or help; set which story is asked here; see open questions.',
    toQuestion: (text) => STORY_VIEWS[text.toLowerCase()],
    isOwn: (text) => OWN_VIEWS.test(text),
  },
  {
    name: 'check-quote',
    hint: '"words" - speaker',
    description: 'Hold a quotation against the story, word by word, and see whose words they are.',
    toQuestion: (text) => (text ? quoteQuestion(text) : undefined),
  },
  {
    name: 'check-copy',
    hint: '<draft>',
    description: 'Hold a draft against the story, claim by claim; without a draft, a form opens to paste it into.',
    toQuestion: (text) => (text ? draftQuestion(text) : undefined),
    opensForm: true,
  },
  {
    name: 'responses',
    hint: '',
    description: 'See who was asked for comment, and who answered, declined, denied or did not reply.',
    toQuestion: () => 'who responded',
  },
  {
    name: 'changes',
    hint: 'since 14:00 | since yesterday',
    description: 'See what changed in the story: added, reworded, withdrawn, status moved; old and new side by side.',
    toQuestion: () => undefined,
    isOwn: () => true,
  },
  {
    name: 'watch',
    hint: '<fact> | <person> | comment from <person>',
    description: 'Get a direct message when that changes, and only then; without text, see what you watch.',
    toQuestion: () => undefined,
    isOwn: () => true,
  },
  {
    name: 'unwatch',
    hint: '<fact> | <person> | comment from <person> | all',
    description: 'Stop watching; without text, choose from what you watch.',
    toQuestion: () => undefined,
    isOwn: () => true,
  },
];

/** Reads a slash command as Slack names it (`/fact`); undefined when it is none of ours. */
export function readCommand(name: string, text: string): CommandRequest | undefined {
  const command = COMMANDS.find((row) => `/${row.name}` === name);
  const request = command && toRequest(command, text.trim());
  return request?.kind === 'usage' && request.command.opensForm ? { kind: 'form' } : request;
}

/** Reads what stands in a mention or a direct message: a command without its slash, or a question as it is. */
export function readRequest(text: string): Typed {
  // The line breaks of a draft stay: they end its headings and paragraphs.
  const [, first = '', words = ''] = /^\/?([\w-]+):?(?:\s+(\S[\s\S]*))?$/.exec(text.trim()) ?? [];
  const command = COMMANDS.find(({ name }) => name === first.toLowerCase());
  if (!command || !isCommandUse(command, words)) return { kind: 'question', question: text || 'help' };
  return toRequest(command, words);
}

function toRequest(command: Command, text: string): Typed {
  if (command.isOwn?.(text)) return { kind: 'own', command: command.name, text };
  const question = command.toQuestion(text);
  return question === undefined ? { kind: 'usage', command } : { kind: 'question', question };
}

/** Whether words after a command's name belong to it. "Fact check this" and "story about the floods?" are questions of their own. */
function isCommandUse(command: Command, words: string): boolean {
  if (command.name === 'fact') return !/^(check|box|file)/i.test(words);
  if (command.name === 'story')
    return words === '' || command.isOwn?.(words) || command.toQuestion(words) !== undefined;
  if (command.name === 'responses') return words === '';
  if (command.name === 'changes') return words === '' || /^(since|from|after|today|yesterday)\b/i.test(words);
  return true;
}
