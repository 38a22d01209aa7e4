import { tellsOtherwise } from '../../corrections/find-told.ts';
import { nowCites } from '../../corrections/now-cites.ts';
import type { Change } from '../../stories/changes/change-schema.ts';
import { callSlack } from '../call-slack.ts';
import type { Desk } from '../desk.ts';
import { correctedMessage } from './corrected-message.ts';
import { correctionLine, lineMarkup, shownTime } from './correction-lines.ts';
import { GAPS } from './pacing.ts';
import { changesFor, type StepOutcome, type StepParts } from './step-parts.ts';
import { oldWords } from './strike-old.ts';
import { openDirect } from './tell-directly.ts';
import { unannounced, withoutLines } from './without-lines.ts';

/** Edits a post where it stands, and the ledger with it: what the ledger has as told is not told again. */
export async function editPost(desk: Desk, { record, entry, pacing }: StepParts): Promise<StepOutcome> {
  const { ts } = entry;
  const { replies } = desk.library();
  const time = shownTime(record.at, entry.postedAt ?? entry.intendedAt);
  const lineOf = (change: Change) => correctionLine(change, time, replies);
  const isTold = (change: Change) => entry.text?.includes(lineMarkup(lineOf(change))) === true;
  const isLater = ({ fact }: Change) => record.later.includes(fact);
  const changes = changesFor(record, [entry]).filter(
    (change) => tellsOtherwise(entry, change) || (isLater(change) && !isTold(change)),
  );
  if (changes.length === 0) return { state: 'done' };
  if (entry.state === 'removed') return { state: 'unreachable', why: 'message_not_found' };
  if (ts === undefined) return { state: 'unreachable', why: 'posted through a command, where it cannot be edited' };
  const said = withoutLines(entry, changes.filter(isLater).map(unannounced), replies);
  const message = correctedMessage(said, changes.map(lineOf), oldWords(changes));
  // A reply that went to a person because its place refused it is in the ledger under that person.
  const isPerson = /^[UW]/.test(entry.channel);
  const channel = isPerson ? await openDirect(desk, entry.channel) : entry.channel;
  await pacing('edit', GAPS.edit);
  // Without blocks Slack would keep those that are there.
  await callSlack(() => desk.client.chat.update({ channel, ts, ...message }), { patience: desk.patience });
  const { text, blocks } = message;
  await desk.memory.ledger.update(entry.id, {
    text,
    blocksJson: JSON.stringify(blocks),
    facts: nowCites(entry, changes),
  });
  return { state: 'done' };
}
