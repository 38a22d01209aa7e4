import { readRecord } from '../../corrections/correction-record.ts';
import type { DueStep } from '../../memory/stores/correction.ts';
import type { Desk } from '../desk.ts';
import { readFailure } from '../slack-failure.ts';
import { editPost } from './edit-post.ts';
import type { Pacing } from './pacing.ts';
import { replyBelow } from './reply-below.ts';
import type { StepOutcome } from './step-parts.ts';
import { tellDirectly } from './tell-directly.ts';
import { tellWatcher } from './tell-watcher.ts';

const FORGOTTEN: StepOutcome = { state: 'unreachable', why: 'no longer remembered' };

/** Takes one step of a correction. Never throws for what Slack refuses. */
export async function takeStep(desk: Desk, step: DueStep, pacing: Pacing): Promise<StepOutcome> {
  const record = await readRecord(desk.memory, step.run);
  if (!record) return FORGOTTEN;
  const { kind } = step;
  const ids = kind === 'reply' || kind === 'dm' ? (record.covers[step.entry] ?? [step.entry]) : [step.entry];
  const entries = kind === 'watch' ? [] : await desk.memory.ledger.byIds(ids);
  const entry = entries.find(({ id }) => id === step.entry);
  try {
    if (kind === 'watch') return await tellWatcher(desk, step, record, pacing);
    if (!entry) return FORGOTTEN;
    const take = { edit: editPost, shared: editPost, reply: replyBelow, dm: tellDirectly }[kind];
    return await take(desk, { step, record, entry, entries, pacing });
  } catch (error) {
    const failure = readFailure(error);
    if (failure.kind === 'later' || failure.kind === 'unsure') return { state: 'later' };
    if (failure.kind === 'access') desk.onAccessLost(failure.code);
    if (failure.kind === 'access') return { state: 'later' };
    if (kind === 'watch') desk.log.error({ err: error, watch: step.entry }, 'a watcher could not be told');
    if (failure.code === 'message_not_found' && entry?.ts !== undefined) await desk.memory.ledger.removed(entry.id);
    return { state: 'unreachable', why: failure.code };
  }
}
