import type { types } from '@slack/bolt';
import { callSlack } from './call-slack.ts';
import type { Desk } from './desk.ts';
import { readFailure } from './slack-failure.ts';

/** Slack takes a trigger for three seconds; a try that ends later is for nothing. */
const TRIGGER_MS = 2_500;

/** Opens a view for who pressed or typed something, while Slack still lets it; tells whether it is open. Never throws. */
export async function openView(desk: Desk, trigger_id: string | undefined, view: types.ModalView): Promise<boolean> {
  if (trigger_id === undefined) return false;
  const patience = { ...desk.patience, forMs: Math.min(desk.patience.forMs, TRIGGER_MS) };
  try {
    await callSlack(() => desk.client.views.open({ trigger_id, view }), { patience });
    return true;
  } catch (error) {
    const failure = readFailure(error);
    // A trigger opens one view: that it is spent means that an earlier try did, and only its answer was lost.
    if (failure.kind === 'refused' && failure.code === 'exchanged_trigger_id') return true;
    desk.log.error({ err: error, method: 'views.open', ...failure }, 'a view did not open');
    if (failure.kind === 'access') desk.onAccessLost(failure.code);
    return false;
  }
}
