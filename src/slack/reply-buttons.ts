import type { types } from '@slack/bolt';
import { askButton, buttonRow, shareButton } from './buttons.ts';
import { watchButton } from './corrections/watch-button.ts';
import type { Reply } from './render-blocks.ts';
import { tellButtons, tellFirstButton } from './tell-buttons.ts';
import { muteButton } from './threads/mute-buttons.ts';

const MAX_SUGGESTIONS = 4;

/** The row below a reply: the way to share it (`share` is the state of that button), what can be asked about its fact, questions to try. */
export function replyButtons(reply: Reply, share: string | undefined, mutable = false): types.ActionsBlock[] {
  // A reply that offers something to ask already would only be padded by more of it.
  const offers = reply.parts.some((part) => part.kind === 'item' && part.ask !== undefined);
  const suggestions = offers ? [] : reply.suggestions.slice(0, MAX_SUGGESTIONS);
  return buttonRow([
    share === undefined ? undefined : shareButton(share),
    ...leadButtons(reply),
    watchLead(reply),
    ...suggestions.map((ask, at) => askButton(ask, ask, `suggestion-${at}`)),
    mutable && reply.outcome !== undefined ? muteButton() : undefined,
  ]);
}

/** The button that watches the one fact an answer gives; under a list it would not say which. */
function watchLead({ story, outcome, facts = [], verdict, draft }: Reply) {
  const [lead, ...others] = facts;
  if (!lead || story === undefined || outcome !== 'answered' || draft) return undefined;
  return others.length === 0 || verdict !== undefined ? watchButton(story, lead) : undefined;
}

/** The row below a quotation of a list: what can be asked about the fact it belongs to. */
export function quotationButtons(fact: string, { story, facts = [], asked }: Reply): types.ActionsBlock[] {
  const cited = facts.find(({ id }) => id === fact);
  return story === undefined || cited === undefined ? [] : buttonRow(tellButtons(story, cited, asked));
}

/**
 * The buttons about the fact that answers. A list whose quotations have rows of their own needs none below it; of any other list only
 * the first fact can be asked about, when it is shown, and the button says so. The facts of a draft stand in its findings.
 */
function leadButtons({ story, outcome, facts = [], parts, text, verdict, draft, asked }: Reply) {
  const [lead, ...others] = facts;
  if (!lead || story === undefined || outcome !== 'answered' || draft) return [];
  if (parts.some((part) => part.kind === 'quote' && part.fact !== undefined)) return [];
  if (others.length === 0 || verdict !== undefined) return tellButtons(story, lead, asked);
  return text.includes(lead.statement) ? [tellFirstButton(story, lead)] : [];
}
