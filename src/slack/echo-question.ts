import { escapeText } from './slack-text.ts';

/** A question told back is a reminder, no longer than this; a whole draft would bury the reply. */
const MAX_ECHO = 200;

/** A question as it is told back above a reply: on one line, cut, and dead markup. */
export function echoQuestion(question: string): string {
  const line = question.replace(/\s+/g, ' ').trim();
  return escapeText(
    line.length <= MAX_ECHO
      ? line
      : `${[...line]
          .slice(0, MAX_ECHO - 1)
          .join('')
          .trimEnd()}…`,
  );
}
