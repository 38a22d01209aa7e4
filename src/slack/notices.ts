import type { Part } from '../answers/answer-schema.ts';
import { COMMANDS, type Command } from './commands.ts';
import type { Reply } from './render-blocks.ts';
import { SHORTCUTS } from './shortcuts.ts';

/** What to say when answering failed, unless the story data has its own wording for it. */
export const FAILED = 'Something went wrong on our side. Please ask again.';

/** A short word of the app itself, as a reply. */
export function notice(text: string): Reply {
  return { text, parts: [{ kind: 'lead', text }], suggestions: [] };
}

/** How a command is used, with questions that work. */
export function usage(command: Command, suggestions: readonly string[]): Reply {
  const lead = `/${command.name} ${command.hint}`.trim();
  const examples = suggestions.map((text): Part => ({ kind: 'item', text }));
  const parts: Part[] = [
    { kind: 'lead', text: lead },
    { kind: 'detail', text: command.description },
    ...(examples.length > 0 ? [{ kind: 'heading', text: 'Questions to try' } as const, ...examples] : []),
  ];
  const lines = [lead, command.description, ...suggestions.map((text) => `- ${text}`)];
  return { text: lines.join('\n'), parts, suggestions: [...suggestions] };
}

/** For a slash command that Slack sends us and we do not have: an old installation, or a manifest ahead of the code. */
export function unknownCommand(name: string): Reply {
  return notice(`${name} is not known here. There is ${COMMANDS.map((row) => `/${row.name}`).join(', ')}.`);
}

/** For a button whose reply can no longer be reproduced. */
export const GONE = notice('That reply is no longer at hand. Please ask again.');
/** For a reply whose facts are told otherwise by now: old words must not be shared as new ones. */
export const CHANGED_SINCE = notice('The story has changed since this reply. Please ask again, and share that.');
/** For a reply that could not be shown to a channel, not even through the command's own response. */
export const NOT_SHARED = notice(
  'Slack would not let this be shared here. Invite the app to the channel and try again.',
);

/** For a form that Slack did not open any more. */
export const NO_FORM = notice(
  'The form did not open in time. Type /check-copy again, or put the draft right behind it: /check-copy <draft>.',
);
/** For a message without words, such as a picture. */
export const NO_WORDS = notice('That message has no text to check.');

/** For a shortcut that Slack sends us and we do not have: an old installation, or a manifest ahead of the code. */
export const UNKNOWN_SHORTCUT = notice(
  `That shortcut is not known here. On a message there is ${SHORTCUTS.map(({ name }) => `"${name}"`).join(' and ')}.`,
);
