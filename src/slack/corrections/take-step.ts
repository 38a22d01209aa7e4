import { readRecord } from '../../corrections/correction-record.ts';
import type { DueStep } from '../../memory/stores/correction.ts';
import type { Desk } from '../desk.ts';
import { readFailure } from '../slack-failure.ts';
import { editPost } from './edit-post.ts';
import type { Pacing } from './pacing.ts';
import { replyBelow } from './reply-below.ts';
import type { StepOutcome } from './step-parts.ts';
import { tellDirectly } from './tell-directly.ts';

/** Takes one step of a correction. Never throws for what Slack refuses. */
export async function takeStep(desk: Desk, step: DueStep, pacing: Pacing): Promise<StepOutcome> {
  const record = await readRecord(desk.memory, step.run);
  const ids = record?.covers[step.entry] ?? [step.entry];
  const entries = await desk.memory.ledger.byIds(step.kind === 'reply' || step.kind === 'dm' ? ids : [step.entry]);
  const entry = entries.find(({ id }) => id === step.entry);
  if (!record || !entry) return { state: 'unreachable', why: 'no longer remembered' };
  const take = { edit: editPost, shared: editPost, reply: replyBelow, dm: tellDirectly }[step.kind];
  try {
    return await take(desk, { step, record, entry, entries, pacing });
  } catch (error) {
    const failure = readFailure(error);
    if (failure.kind === 'later' || failure.kind === 'unsure') return { state: 'later' };
    if (failure.kind === 'access') desk.onAccessLost(failure.code);
    if (failure.kind === 'access') return { state: 'later' };
    if (failure.code === 'message_not_found' && entry.ts !== undefined) await desk.memory.ledger.removed(entry.id);
    return { state: 'unreachable', why: failure.code };
  }
}
