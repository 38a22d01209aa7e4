import type { types } from '@slack/bolt';
import type { Part } from '../answers/answer-schema.ts';
import { renderText } from '../answers/replying/render-text.ts';
import { checkMessage } from './check-message.ts';
import { feedbackBlock } from './feedback/feedback-block.ts';
import { LIMITS } from './limits.ts';
import { packParts } from './pack-parts.ts';
import { type Reply, renderBlocks } from './render-blocks.ts';
import { renderEntries } from './render-entries.ts';
import { replyButtons } from './reply-buttons.ts';
import { restNote } from './rest-note.ts';
import { escapeText } from './slack-text.ts';

/** A message as Slack takes it. `text` is all that it says: notifications and screen readers get that alone. */
export interface Message {
  text: string;
  blocks: types.KnownBlock[];
}

/** What goes around a reply: a line of small print above it (markup, already escaped), and the state of its share button. */
export interface Frame {
  above?: string;
  share?: string;
  /** Whether the reply stands in a thread that can be muted. */
  mutable?: boolean;
}

/** A reply is so many messages at most: who has that much to read is better served by less at a time. */
export const MAX_MESSAGES = 8;

/**
 * Renders a reply as messages that Slack accepts, in order; one, unless it takes more. The line above is in the first, the buttons
 * are in the last. What is left out beyond the last is named in it.
 */
export function renderMessages(reply: Reply, frame: Frame = {}): Message[] {
  const { head, lead, foot, feedback } = renderFrame(reply, frame);
  if (mayFit(reply.parts)) {
    const blocks = [...head, ...renderEntries(reply.parts, reply), ...foot, ...feedback];
    const text = cut(lead + escapeText(reply.text));
    if (checkMessage(blocks, text).length === 0) return [{ text, blocks }];
  }
  // Each page has room for what only the first and the last have, so that none is packed twice.
  const around = [...head, ...renderBlocks([restNote(reply, [])]), ...foot];
  const fits = (parts: readonly Part[]) => mayFit(parts) && isFine([...renderEntries(parts, reply), ...around]);
  const pages = packParts(reply.parts, fits);
  const shown = pages.slice(0, MAX_MESSAGES);
  if (shown.length < pages.length) shown.at(-1)?.push(restNote(reply, shown.flat()));
  return shown.map((parts, at) => {
    const [above, below] = [at === 0 ? head : [], at === shown.length - 1 ? foot : []];
    const blocks = [...above, ...renderEntries(parts, reply), ...below];
    const text = cut((at === 0 ? lead : '') + escapeText(renderText(parts)));
    // Of several pages the last can be full: what was found is worth more than the buttons to judge it.
    const whole = at === shown.length - 1 ? [...blocks, ...feedback] : blocks;
    return { text, blocks: [whole, blocks].find(isFine) ?? [] };
  });
}

const isFine = (blocks: types.KnownBlock[]) => checkMessage(blocks, '-').length === 0;

/** Whether parts are not plainly too long for one message; to render those just to find out would take its time. */
const mayFit = (parts: readonly Part[]) => renderText(parts).length <= LIMITS.blocksJson;

function renderFrame(reply: Reply, { above, share, mutable = false }: Frame) {
  const foot = replyButtons(reply, share, mutable);
  const feedback = feedbackBlock(reply);
  if (above === undefined) return { head: [], lead: '', foot, feedback };
  const line: types.ContextBlock = { type: 'context', elements: [{ type: 'mrkdwn', text: above, verbatim: true }] };
  return { head: [line], lead: `${above}\n`, foot, feedback };
}

/** Cuts escaped text to the limit without leaving half an entity behind. */
function cut(text: string): string {
  if (text.length <= LIMITS.text) return text;
  return `${text.slice(0, LIMITS.text - 1).replace(/&[a-z]*$/, '')}…`;
}
