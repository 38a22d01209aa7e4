import type { Posting, PostingKind } from '../../memory/stores/ledger-entry.ts';
import type { Place } from '../post-message.ts';
import type { Recipient } from '../recipient.ts';
import type { Message } from '../render-messages.ts';

/** A message as the ledger has it. */
export function toPosting(kind: PostingKind, { channel, threadTs }: Place, message: Message, to: Recipient): Posting {
  const { askId, user, about } = to;
  return {
    ...about,
    askId,
    user,
    kind,
    channel,
    threadTs,
    text: message.text,
    blocksJson: JSON.stringify(message.blocks),
  };
}
