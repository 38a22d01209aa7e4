import { callSlack } from '../call-slack.ts';
import type { Desk } from '../desk.ts';
import { NO_FORM } from '../notices.ts';
import type { Recipient } from '../recipient.ts';
import { readFailure } from '../slack-failure.ts';
import { tellPrivately } from '../tell-privately.ts';
import { copyForm } from './copy-form.ts';
import { type FormPlace, packPlace } from './form-place.ts';

/** Slack takes a trigger for three seconds after the command was typed; a try that ends later is for nothing. */
const TRIGGER_MS = 2_500;

/**
 * Opens the form in which a draft is pasted. Where that is no longer possible (a trigger is good for three seconds) or Slack refuses,
 * the person is told what to do instead. Never throws.
 */
export async function openForm(
  desk: Desk,
  triggerId: string | undefined,
  place: FormPlace,
  to: Omit<Recipient, 'about'>,
): Promise<void> {
  if (triggerId && (await isOpened(desk, triggerId, place))) return;
  await tellPrivately(desk, { ...place, threadTs: undefined }, NO_FORM, to);
}

async function isOpened(desk: Desk, trigger_id: string, place: FormPlace): Promise<boolean> {
  const view = copyForm([''], packPlace(place));
  const patience = { ...desk.patience, forMs: Math.min(desk.patience.forMs, TRIGGER_MS) };
  try {
    await callSlack(() => desk.client.views.open({ trigger_id, view }), { patience });
    return true;
  } catch (error) {
    const failure = readFailure(error);
    // A trigger opens one form: that it is spent means that an earlier try did open it, and only its answer was lost.
    if (failure.kind === 'refused' && failure.code === 'exchanged_trigger_id') return true;
    desk.log.error({ err: error, method: 'views.open', ...failure }, 'the form did not open');
    if (failure.kind === 'access') desk.onAccessLost(failure.code);
    return false;
  }
}
