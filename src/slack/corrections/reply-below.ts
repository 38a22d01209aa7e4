import type { Desk } from '../desk.ts';
import { messageOf } from './corrected-message.ts';
import { correctionLine, plain, type Run, shownTime } from './correction-lines.ts';
import { postPaced } from './post-paced.ts';
import { changesFor, type StepOutcome, type StepParts } from './step-parts.ts';

/** Tells a thread, once, what was corrected in it, and names who had asked. */
export async function replyBelow(
  desk: Desk,
  { step, record, entry, entries, pacing }: StepParts,
): Promise<StepOutcome> {
  const { channel, ts } = entry;
  const threadTs = entry.threadTs ?? ts;
  if (threadTs === undefined) return { state: 'unreachable', why: 'posted through a command, where it has no thread' };
  const { replies } = desk.library();
  const time = shownTime(record.at, record.plannedAt);
  const [first = [], ...rest] = changesFor(record, entries).map((change) => correctionLine(change, time, replies));
  const users = [...new Set(entries.flatMap(({ user }) => user ?? []))];
  const mentioned = users.flatMap((user): Run[] => [{ type: 'user', user_id: user }, plain(' ')]);
  const message = messageOf([[...mentioned, ...first], ...rest]);
  const named = { user: entry.user ?? '', askId: step.id };
  await postPaced(desk, { channel, threadTs }, message, named, pacing);
  return { state: 'done' };
}
