import type { types } from '@slack/bolt';
import { changeWords } from '../../answers/replying/change-words.ts';
import type { Change } from '../../stories/changes/change-schema.ts';
import type { Announcement } from '../../stories/story-schema.ts';
import { LIMITS } from '../limits.ts';
import { escapeText } from '../slack-text.ts';
import { splitText } from '../split-text.ts';

/** A run of words of a line; the old ones are struck through. */
export type Run = types.RichTextText | types.RichTextUserMention | types.RichTextLink | types.RichTextChannelMention;

/** What each kind of announcement has done to an answer. Three different things; none stands in for another. */
const DONE: Readonly<Record<Announcement, string>> = {
  correction: 'Corrected',
  clarification: 'Clarified',
  update: 'Updated',
};

/** One line about a change, as runs of rich text, where no word of a story can turn into formatting. */
export function correctionLine(change: Change, time: string, replies: Readonly<Record<string, string>>): Run[] {
  const { was, now } = changeWords(change, replies);
  const note = change.correction === undefined ? [] : [plain(` · ${change.correction.note}`)];
  if (was !== undefined && now === undefined) {
    return [bold(`Withdrawn ${time}:`), plain(' this is no longer in the story: '), struck(was), ...note];
  }
  const head = bold(`${DONE[change.announcement]} ${time}:`);
  if (was === undefined) return [head, plain(` in the story now: ${now ?? ''}`), ...note];
  if (was === now) return [head, plain(` ${now}`), ...note];
  return [head, plain(' was '), struck(was.replace(/\.$/, '')), plain(`, now ${now ?? ''}`), ...note];
}

/** The runs of a line as plain text. Struck words cannot be seen there: "was" and "now" tell them apart. */
export function lineText(line: readonly Run[]): string {
  return line.map((run) => ('text' in run ? (run.text ?? '') : '')).join('');
}

/** The same as Slack's markup, in which people are mentioned and nothing else comes alive. */
export function lineMarkup(line: readonly Run[]): string {
  return line
    .map((run) => {
      if (run.type === 'user') return `<@${run.user_id}>`;
      if (run.type === 'channel') return `<#${run.channel_id}>`;
      return escapeText(run.text ?? '');
    })
    .join('');
}

/** A line as blocks: one, unless that would be too long. */
export function lineBlocks(line: readonly Run[]): types.RichTextBlock[] {
  if (lineText(line).length <= LIMITS.richText) return [richText(line)];
  return line.flatMap((run) =>
    run.type === 'text' ? splitText(run.text, LIMITS.richText).map((text) => richText([{ ...run, text }])) : [],
  );
}

/** A time as shown in a post: its day is left out where it is that of the post. */
export function shownTime(at: number, postedAt: number): string {
  const [day, time = ''] = new Date(at).toISOString().split('T');
  const clock = `${time.slice(0, 5)} UTC`;
  if (day === new Date(postedAt).toISOString().split('T')[0]) return clock;
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
  return `${format.format(at)}, ${clock}`;
}

export const plain = (text: string): types.RichTextText => ({ type: 'text', text });
const bold = (text: string): types.RichTextText => ({ type: 'text', text, style: { bold: true } });
const struck = (text: string): types.RichTextText => ({ type: 'text', text, style: { strike: true } });

function richText(line: readonly Run[]): types.RichTextBlock {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [...line] }] };
}
