import type { types } from '@slack/bolt';
import { askButton, buttonRow, shareButton } from './buttons.ts';
import { checkMessage } from './check-message.ts';
import { LIMITS } from './limits.ts';
import { type Reply, renderBlocks } from './render-blocks.ts';
import { escapeText } from './slack-text.ts';
import { splitText } from './split-text.ts';

/** A message as Slack takes it. `text` is the complete reply again: notifications and screen readers get that alone. */
export interface Message {
  text: string;
  blocks: types.KnownBlock[];
}

/** What goes around a reply: a line of small print above it (markup, already escaped), and the state of its share button. */
export interface Frame {
  above?: string;
  share?: string;
}

const MAX_SUGGESTIONS = 4;

/** Renders a reply as a message that Slack accepts: when the blocks would be too many or too big, the text alone, in sections. */
export function renderMessage(reply: Reply, { above, share }: Frame = {}): Message {
  const head: types.ContextBlock[] =
    above === undefined ? [] : [{ type: 'context', elements: [{ type: 'mrkdwn', text: above, verbatim: true }] }];
  // A reply that offers something to ask already would only be padded by more of it.
  const offers = reply.parts.some((part) => part.kind === 'item' && part.ask !== undefined);
  const suggestions = offers ? [] : reply.suggestions.slice(0, MAX_SUGGESTIONS);
  const buttons = suggestions.map((ask, at) => askButton(ask, ask, `suggestion-${at}`));
  const row = buttonRow([share === undefined ? undefined : shareButton(share), ...buttons]);
  const text = cut(above === undefined ? escapeText(reply.text) : `${above}\n${escapeText(reply.text)}`);
  const blocks = [...head, ...renderBlocks(reply.parts), ...row];
  if (checkMessage(blocks, text).length === 0) return { text, blocks };
  const [whole = ''] = splitText(reply.text, LIMITS.sectionText, (piece) => escapeText(piece).length);
  return { text, blocks: [...head, ...renderBlocks([{ kind: 'lead', text: whole }]), ...row] };
}

/** Cuts escaped text to the limit without leaving half an entity behind. */
function cut(text: string): string {
  if (text.length <= LIMITS.text) return text;
  return `${text.slice(0, LIMITS.text - 1).replace(/&[a-z]*$/, '')}…`;
}
