import type { types } from '@slack/bolt';
import type { QuestionGroup } from '../../answers/grouping/group-questions.ts';
import { makeButton } from '../buttons.ts';
import { echoQuestion } from '../echo-question.ts';
import type { Message } from '../render-messages.ts';
import { escapeText } from '../slack-text.ts';

/** The action of a button that opens the form for a gap; what follows the colon tells them apart. */
export const GAP_ACTION = 'gap:';

/** A list longer than this is for the terminal. */
const MOST = 15;

/** The open questions with a button each; `canAnswer` says whether there is anywhere to write a proposal. */
export function gapsMessage(groups: readonly QuestionGroup[], canAnswer: boolean): Message {
  const shown = groups.slice(0, MOST);
  const rest = groups.length - shown.length;
  const head = groups.length === 0 ? 'No open questions.' : 'Open questions, those asked most often first:';
  const lines = shown.map(gapLine);
  const more = rest > 0 ? [`${rest} more: npm run gaps lists them all.`] : [];
  const rows = shown.map((group, at): types.SectionBlock => {
    const spoken = `Answer it: ${group.question}`;
    const [id = ''] = group.ids;
    const button = canAnswer
      ? makeButton({ action: `${GAP_ACTION}${at}`, label: 'Answer it', spoken, carries: id })
      : undefined;
    return { ...section(lines[at] ?? ''), ...(button ? { accessory: button } : {}) };
  });
  return {
    text: [head, ...lines, ...more].join('\n').slice(0, 3_900),
    blocks: [section(head), ...rows, ...more.map(section)],
  };
}

function gapLine({ question, count, last, story }: QuestionGroup): string {
  const times = count === 1 ? 'once' : `${count} times`;
  return `${echoQuestion(question)}\n${times}, last on ${new Date(last).toISOString().slice(0, 10)} · ${escapeText(story)}`;
}

function section(text: string): types.SectionBlock {
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } };
}
