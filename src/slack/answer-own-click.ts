import type { Desk } from './desk.ts';
import { RATE_ACTION } from './feedback/feedback-block.ts';
import { giveReason } from './feedback/give-reason.ts';
import { rateReply } from './feedback/rate-reply.ts';
import { reasonOf } from './feedback/reasons.ts';
import { GAP_ACTION } from './gaps/gaps-message.ts';
import { openAnswerForm } from './gaps/open-answer-form.ts';
import type { Click } from './read-click.ts';
import { MUTE_ACTION, UNMUTE_ACTION } from './threads/mute-buttons.ts';
import { muteThread, unmuteThread } from './threads/mute-thread.ts';

/** Does what a button says that asks the story nothing; false when it is none of these. */
export async function answerOwnClick(desk: Desk, click: Click, value: string): Promise<boolean> {
  const { action } = click;
  const reason = reasonOf(action);
  if (action === RATE_ACTION) await rateReply(desk, click, value);
  else if (reason !== undefined) await giveReason(desk, click, reason, value);
  else if (action === MUTE_ACTION) await muteThread(desk, click);
  else if (action === UNMUTE_ACTION) await unmuteThread(desk, click, value);
  else if (action.startsWith(GAP_ACTION)) await openAnswerForm(desk, click, value);
  else return false;
  return true;
}
