import { tellsOtherwise } from '../../corrections/find-told.ts';
import { nowCites } from '../../corrections/now-cites.ts';
import type { LedgerEntry } from '../../memory/stores/ledger-entry.ts';
import { callSlack } from '../call-slack.ts';
import type { Desk } from '../desk.ts';
import { messageOf } from './corrected-message.ts';
import { correctionLine, plain, type Run, shownTime } from './correction-lines.ts';
import { postPaced } from './post-paced.ts';
import { changesFor, type StepOutcome, type StepParts } from './step-parts.ts';

/** A question told back is a reminder, no longer than this. */
const MAX_ECHO = 200;

/** Tells a person in their direct messages what was corrected in answers that nobody else saw. */
export async function tellDirectly(
  desk: Desk,
  { step, record, entry, entries, pacing }: StepParts,
): Promise<StepOutcome> {
  const { user } = entry;
  if (user === undefined) return { state: 'unreachable', why: 'no longer known who asked' };
  const channel = await openDirect(desk, user);
  const { replies } = desk.library();
  const changes = changesFor(record, entries);
  const time = shownTime(record.at, record.plannedAt);
  const lines = [askedLine(entries), ...changes.map((change) => correctionLine(change, time, replies))];
  const place = { channel, threadTs: undefined };
  await postPaced(desk, place, messageOf(lines), { user, askId: step.id }, pacing);
  for (const told of entries.filter((one) => changes.some((change) => tellsOtherwise(one, change)))) {
    // The words that were shown stay as they were; that the person has been told is in what the entry cites.
    await desk.memory.ledger.update(told.id, { ...wordsOf(told), facts: nowCites(told, changes) });
  }
  return { state: 'done' };
}

/** The direct messages with a person. Throws what Slack says when there can be none. */
export async function openDirect({ client, patience }: Desk, user: string): Promise<string> {
  const { channel } = await callSlack(() => client.conversations.open({ users: user }), { patience });
  return channel?.id ?? user;
}

function askedLine(entries: readonly LedgerEntry[]): Run[] {
  const questions = [...new Set(entries.flatMap(({ question }) => question || []))];
  const places = [...new Set(entries.map(({ channel }) => channel))].filter((channel) => !channel.startsWith('D'));
  const asked = questions.map((question) => cut(question.replace(/\s+/g, ' '))).join(' · ');
  const where = places.flatMap((channel): Run[] => [plain(' '), { type: 'channel', channel_id: channel }]);
  const inPlaces = where.length === 0 ? [] : [plain(' in'), ...where];
  return [
    plain('Something you were told has changed.'),
    ...(asked ? [plain(` You asked: ${asked}`)] : []),
    ...inPlaces,
  ];
}

function wordsOf({ text, blocksJson }: LedgerEntry) {
  return { text: text ?? '', blocksJson: blocksJson ?? '' };
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length <= MAX_ECHO ? text : `${characters.slice(0, MAX_ECHO - 1).join('')}…`;
}
