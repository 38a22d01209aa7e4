import type { CorrectionRecord } from '../../corrections/correction-record.ts';
import type { DueStep } from '../../memory/stores/correction.ts';
import type { Change } from '../../stories/changes/change-schema.ts';
import { buttonRow } from '../buttons.ts';
import type { Desk } from '../desk.ts';
import { messageOf } from './corrected-message.ts';
import { correctionLine, plain, shownTime } from './correction-lines.ts';
import type { Pacing } from './pacing.ts';
import { nameChange } from './plan-watchers.ts';
import { postPaced } from './post-paced.ts';
import type { StepOutcome } from './step-parts.ts';
import { openDirect } from './tell-directly.ts';
import { unwatchButton } from './watch-button.ts';
import { nameOf } from './watch-replies.ts';

/** Tells somebody in a direct message what changed of what they watch, once a revision. */
export async function tellWatcher(
  desk: Desk,
  step: DueStep,
  { changes, cited, plannedAt }: CorrectionRecord,
  pacing: Pacing,
): Promise<StepOutcome> {
  const { watches } = desk.memory;
  const watch = await watches.byId(step.entry);
  if (!watch) return { state: 'done' };
  const theirs: Change[] = [];
  for (const change of changes.filter(({ fact }) => cited[watch.id]?.includes(fact))) {
    if (!(await watches.isTold(watch.id, nameChange(change)))) theirs.push(change);
  }
  if (theirs.length === 0) return { state: 'done' };
  const channel = await openDirect(desk, watch.user);
  const watched = nameOf(desk, watch);
  const lines = theirs.map((change) => correctionLine(change, timeOf(change, plannedAt), desk.library().replies));
  const { text, blocks } = messageOf([[plain(`You watch ${watched}`)], ...lines]);
  const message = { text, blocks: [...blocks, ...buttonRow([unwatchButton(watch, watched)])] };
  const place = { channel, threadTs: undefined };
  await postPaced(desk, place, message, { user: watch.user, askId: `watch-${step.id}` }, pacing);
  // Only now: a process that ends before this finds its message by its name, and one that ends before that has told nobody.
  for (const change of theirs) await watches.told(watch.id, nameChange(change));
  return { state: 'done' };
}

function timeOf({ correction }: Change, now: number): string {
  return shownTime(correction === undefined ? now : Date.parse(correction.at), now);
}
